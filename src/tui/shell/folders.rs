//! Notices that papers and reviews change on the disk, and wakes the reader, so that what others write is seen though no
//! key is pressed. While nothing changes nothing is asked and nobody woken. Only Linux is asked to tell; elsewhere the next
//! key shows what changed, or the terminal's getting the focus.

pub use watching::Folders;

#[cfg(target_os = "linux")]
mod watching {
    use std::collections::HashSet;
    use std::ffi::OsString;
    use std::mem::MaybeUninit;
    use std::os::fd::OwnedFd;
    use std::os::unix::ffi::OsStringExt;
    use std::path::{Path, PathBuf};
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::{Arc, Mutex, PoisonError};
    use std::thread;
    use std::time::Duration;

    use rustix::fs::inotify::{self, CreateFlags, WatchFlags};
    use rustix::io::Errno;
    use signal_hook::consts::SIGWINCH;
    use signal_hook::low_level::raise;

    /// A burst of changes wakes once.
    const BURST: Duration = Duration::from_millis(50);

    /// What is told of a folder.
    const CHANGES: WatchFlags =
        WatchFlags::CLOSE_WRITE.union(WatchFlags::MOVED_TO).union(WatchFlags::CREATE).union(WatchFlags::ONLYDIR);

    /// The files whose changes are noticed.
    #[derive(Debug, Default)]
    pub struct Folders {
        /// None before the first file, or if the system has no more to give.
        wakes: Option<Arc<OwnedFd>>,
        files: Vec<PathBuf>,
        shared: Arc<Shared>,
    }

    /// What the thread that is told and the main thread share.
    #[derive(Debug, Default)]
    struct Shared {
        /// The names of the files, and of their folders that are not there yet. Others in the same folders do not matter.
        names: Mutex<HashSet<OsString>>,
        /// The folders of which every file matters, by the numbers that the system gave them.
        whole: Mutex<HashSet<i32>>,
        changed: AtomicBool,
    }

    impl Folders {
        /// Tells of changes of this file from now on. It need not be there yet.
        pub fn watch(&mut self, file: PathBuf) {
            if self.files.contains(&file) {
                return;
            }
            if self.wakes.is_none() {
                self.wakes = self.shared.begin();
            }
            self.add(&file);
            self.files.push(file);
        }

        /// Tells of whatever comes into this folder from now on.
        pub fn watch_folder(&mut self, folder: &Path) {
            if self.wakes.is_none() {
                self.wakes = self.shared.begin();
            }
            let watch = self.wakes.as_ref().and_then(|wakes| inotify::add_watch(wakes, folder, CHANGES).ok());
            self.shared.whole.lock().unwrap_or_else(PoisonError::into_inner).extend(watch);
        }

        /// Whether something changed since this was asked the last time.
        pub fn changed(&mut self) -> bool {
            let changed = self.shared.changed.swap(false, Ordering::Relaxed);
            if changed {
                self.files.iter().for_each(|file| self.add(file)); // a folder may have been made
            }
            changed
        }

        fn add(&self, file: &Path) {
            let (Some(wakes), Some(name)) = (&self.wakes, file.file_name()) else { return };
            self.shared.names.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned());
            let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            if inotify::add_watch(wakes, folder, CHANGES).is_err() && !folder.exists() {
                self.add(folder);
            }
        }
    }

    impl Shared {
        /// Begins to be told. The thread ends with the program.
        fn begin(self: &Arc<Self>) -> Option<Arc<OwnedFd>> {
            let wakes = Arc::new(inotify::init(CreateFlags::CLOEXEC).ok()?);
            let (shared, theirs) = (Arc::clone(self), Arc::clone(&wakes));
            let thread = thread::Builder::new().name("folders".into());
            thread.spawn(move || shared.listen(&theirs)).ok()?;
            Some(wakes)
        }

        fn listen(&self, wakes: &OwnedFd) {
            let mut buffer = [MaybeUninit::uninit(); 4096];
            let mut reader = inotify::Reader::new(wakes, &mut buffer);
            let mut matters = false;
            loop {
                match reader.next() {
                    Ok(event) => {
                        let name = event.file_name().map(|name| OsString::from_vec(name.to_bytes().to_vec()));
                        let names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
                        matters |= name.is_some_and(|name| names.contains(&name));
                        matters |= self.whole.lock().unwrap_or_else(PoisonError::into_inner).contains(&event.wd());
                    }
                    Err(Errno::INTR) => continue,
                    Err(_) => return,
                }
                if matters && reader.is_buffer_empty() {
                    matters = false;
                    self.changed.store(true, Ordering::Relaxed);
                    let _ = raise(SIGWINCH); // which the main thread's waiting for events ends at
                    thread::sleep(BURST);
                }
            }
        }
    }

    #[cfg(test)]
    mod tests {
        use std::fs;
        use std::time::Instant;

        use super::*;

        fn wait_for_change(folders: &mut Folders) {
            let end = Instant::now() + Duration::from_secs(20);
            while !folders.changed() {
                assert!(Instant::now() < end, "no change was noticed");
                thread::yield_now();
            }
        }

        #[test]
        fn changes_are_noticed_also_in_a_folder_that_is_made_later() {
            // the signal that wakes has no handler here, and does nothing without one
            let home = tempfile::tempdir().unwrap();
            let (paper, log) = (home.path().join("brief.txt"), home.path().join("reviews").join("brief.jsonl"));
            let mut folders = Folders::default();
            folders.watch(paper.clone());
            folders.watch(log.clone());
            assert!(!folders.changed());
            fs::write(&paper, "een").unwrap();
            wait_for_change(&mut folders);
            fs::create_dir(home.path().join("reviews")).unwrap();
            wait_for_change(&mut folders);
            fs::write(&log, "{}").unwrap();
            wait_for_change(&mut folders);
            folders.watch_folder(home.path());
            fs::write(home.path().join("antwoord.txt"), "twee").unwrap();
            wait_for_change(&mut folders);
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod watching {
    use std::path::{Path, PathBuf};

    /// Nobody tells.
    #[derive(Debug, Default)]
    pub struct Folders;

    impl Folders {
        /// Does nothing.
        pub fn watch(&mut self, _: PathBuf) {}

        /// Does nothing.
        pub fn watch_folder(&mut self, _: &Path) {}

        /// Never.
        pub fn changed(&mut self) -> bool {
            false
        }
    }
}
