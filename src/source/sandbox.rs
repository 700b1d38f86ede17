//! The reading process shut in: what a file might make a library do reaches no file, no network and no other process.
//!
//! Two walls, each of which holds alone: Landlock closes files and network, seccomp refuses every call to the system that
//! reading does not need. Where the kernel or a container lacks one, reading goes on without it. Only Linux has them.

/// Closes files and network to this thread and to those that it starts from now on. What is open stays open.
pub fn close_files_and_network() {
    #[cfg(target_os = "linux")]
    let _ = files::close();
}

/// From now on every thread of this process may ask the system for memory, read standard input, write standard output and
/// standard error, wait for the others and end. All else is answered with "not permitted".
pub fn allow_few_calls() {
    #[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")))]
    let _ = calls::allow_few();
}

#[cfg(target_os = "linux")]
mod files {
    use landlock::{ABI, Access, AccessFs, AccessNet, RestrictionStatus, Ruleset, RulesetAttr, RulesetError, Scope};

    /// What it names and an older kernel does not know is left out by the library.
    const NEWEST: ABI = ABI::V10;

    pub fn close() -> Result<RestrictionStatus, RulesetError> {
        let closed = Ruleset::default()
            .handle_access(AccessFs::from_all(NEWEST))?
            .handle_access(AccessNet::from_all(NEWEST))?
            .scope(Scope::from_all(NEWEST))?;
        closed.create()?.restrict_self()
    }

    #[cfg(test)]
    mod tests {
        use std::fs::{self, File};
        use std::io::ErrorKind;
        use std::thread;

        use landlock::LandlockStatus;

        use super::*;

        #[test]
        fn files_are_closed_to_the_thread() {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("brief.txt");
            fs::write(&path, "een").unwrap();
            let (status, opened, made) = thread::scope(|scope| {
                let shut_in = scope.spawn(|| (close(), File::open(&path), File::create(folder.path().join("new"))));
                shut_in.join().unwrap()
            });
            let status = status.unwrap();
            assert!(status.no_new_privs);
            if matches!(status.landlock, LandlockStatus::NotEnabled | LandlockStatus::NotImplemented) {
                eprintln!("skipped: this kernel has no Landlock");
                return;
            }
            assert_eq!(opened.unwrap_err().kind(), ErrorKind::PermissionDenied);
            assert_eq!(made.unwrap_err().kind(), ErrorKind::PermissionDenied);
            File::open(&path).unwrap(); // other threads are free
        }
    }
}

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")))]
mod calls {
    use std::collections::BTreeMap;
    use std::env::consts::ARCH;
    use std::process;

    use libc::c_long;
    use seccompiler::{
        BpfProgram, Error, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
        apply_filter_all_threads,
    };

    /// What allocators, threads, clocks, hash maps and the end of a process ask for, with glibc and with musl.
    const ALLOWED: [c_long; 28] = [
        libc::SYS_brk,
        libc::SYS_mmap,
        libc::SYS_mprotect,
        libc::SYS_mremap,
        libc::SYS_munmap,
        libc::SYS_madvise,
        libc::SYS_futex,
        libc::SYS_sched_yield,
        libc::SYS_sched_getaffinity, // how many cores there are, which glibc's allocator wants to know
        libc::SYS_set_robust_list,   // a thread begins
        libc::SYS_rseq,
        libc::SYS_sigaltstack,
        libc::SYS_rt_sigaction,
        libc::SYS_rt_sigprocmask,
        libc::SYS_rt_sigreturn,
        libc::SYS_restart_syscall,
        libc::SYS_clock_gettime,
        libc::SYS_clock_getres,
        libc::SYS_clock_nanosleep,
        libc::SYS_nanosleep,
        libc::SYS_gettimeofday,
        libc::SYS_getrandom,
        libc::SYS_getpid,
        libc::SYS_gettid,
        libc::SYS_set_tid_address,
        libc::SYS_close,
        libc::SYS_exit,
        libc::SYS_exit_group,
    ];

    /// What is allowed only if the first argument, a file or a process, is one of these.
    fn allowed_with() -> [(c_long, Vec<u32>); 4] {
        [
            (libc::SYS_read, vec![0]),
            (libc::SYS_write, vec![1, 2]),
            (libc::SYS_writev, vec![1, 2]),
            (libc::SYS_tgkill, vec![process::id()]), // with which a process aborts itself
        ]
    }

    pub fn allow_few() -> Result<(), Error> {
        let mut rules: BTreeMap<c_long, Vec<SeccompRule>> = ALLOWED.iter().map(|&call| (call, Vec::new())).collect();
        for (call, arguments) in allowed_with() {
            rules.insert(call, arguments.into_iter().map(first_is).collect::<Result<_, _>>()?);
        }
        let refused = SeccompAction::Errno(libc::EPERM as u32);
        let filter = SeccompFilter::new(rules, refused, SeccompAction::Allow, ARCH.try_into()?)?;
        apply_filter_all_threads(&BpfProgram::try_from(filter)?)
    }

    fn first_is(value: u32) -> Result<SeccompRule, Error> {
        let condition = SeccompCondition::new(0, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, value.into())?;
        Ok(SeccompRule::new(vec![condition])?)
    }
}
