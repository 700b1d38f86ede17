//! PDFs written by hand: words at places on pages of 400 by 600 points, in Helvetica.

use std::fmt::Write as _;

/// Words at a place: from the left edge, from the bottom, size, words.
pub type Words = (f32, f32, f32, String);

/// The lines of a paragraph, below each other from `y` down.
pub fn lines(x: f32, y: f32, size: f32, texts: &[&str]) -> Vec<Words> {
    texts.iter().enumerate().map(|(row, text)| (x, y - 1.2 * size * row as f32, size, (*text).to_owned())).collect()
}

/// The file with these pages.
pub fn pdf(pages: &[Vec<Words>]) -> Vec<u8> {
    let kids: String = (0..pages.len()).map(|page| format!("{} 0 R ", 4 + 2 * page)).collect();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Kids[{kids}]/Count {}/MediaBox[0 0 400 600]>>", pages.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    for (page, words) in pages.iter().enumerate() {
        let mut drawing = String::new();
        for (x, y, size, text) in words {
            let text: String = text.chars().map(|c| if c.is_ascii() { c.to_string() } else { latin(c) }).collect();
            writeln!(drawing, "BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET").unwrap();
        }
        let resources = "/Resources<</Font<</F1 3 0 R>>>>";
        objects.push(format!("<</Type/Page/Parent 2 0 R/Contents {} 0 R{resources}>>", 5 + 2 * page));
        objects.push(format!("<</Length {}>>\nstream\n{drawing}\nendstream", drawing.len()));
    }
    let mut file = String::from("%PDF-1.4\n");
    let mut places = String::new();
    for (number, object) in objects.iter().enumerate() {
        writeln!(places, "{:010} 00000 n ", file.len()).unwrap();
        writeln!(file, "{} 0 obj\n{object}\nendobj", number + 1).unwrap();
    }
    let (xref, size) = (file.len(), objects.len() + 1);
    write!(file, "xref\n0 {size}\n0000000000 65535 f \n{places}trailer\n<</Size {size}/Root 1 0 R>>\n").unwrap();
    write!(file, "startxref\n{xref}\n%%EOF\n").unwrap();
    file.into_bytes()
}

fn latin(c: char) -> String {
    format!("\\{:03o}", u32::from(c))
}
