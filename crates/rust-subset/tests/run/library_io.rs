// Readers and writers in memory.
use std::io::{self, BufRead, BufReader, BufWriter, Cursor, LineWriter, Read, Seek, SeekFrom, Write};

fn numbers(out: &mut dyn Write, count: u32) -> io::Result<()> {
    for n in 0..count {
        write!(out, "{n};")?;
    }
    writeln!(out)
}

fn first_line(input: impl BufRead) -> io::Result<String> {
    input.lines().next().unwrap_or_else(|| Err(io::Error::new(io::ErrorKind::UnexpectedEof, "no line")))
}

struct Full;
impl Write for Full {
    fn write(&mut self, _buf: &[u8]) -> io::Result<usize> {
        Ok(0)
    }
    fn flush(&mut self) -> io::Result<()> {
        Err(io::ErrorKind::BrokenPipe.into())
    }
}

fn main() -> io::Result<()> {
    let mut bytes = Vec::new();
    numbers(&mut bytes, 3)?;
    println!("{:?} {:?}", bytes, String::from_utf8_lossy(&bytes));
    println!("{:?} {:?}", first_line(&b"one\r\ntwo"[..]), first_line(io::empty()));
    let text = "alpha\nbeta\n\ngamma";
    for (at, line) in BufReader::new(text.as_bytes()).lines().enumerate() {
        println!("{at} {:?}", line?);
    }
    for part in BufReader::with_capacity(2, text.as_bytes()).split(b'a') {
        print!("{:?} ", String::from_utf8(part?).unwrap());
    }
    println!();
    let mut cursor = Cursor::new(Vec::new());
    cursor.write_all(b"hello world")?;
    cursor.seek(SeekFrom::Start(6))?;
    let mut word = String::new();
    cursor.read_to_string(&mut word)?;
    println!("{word} at {} of {}", cursor.position(), cursor.get_ref().len());
    println!("{:?}", cursor.seek(SeekFrom::Current(-20)).map_err(|e| (e.kind(), e.to_string())));
    cursor.rewind()?;
    let mut four = [0; 4];
    cursor.read_exact(&mut four)?;
    println!("{:?} {:?}", four, Read::by_ref(&mut cursor).take(3).bytes().collect::<Result<Vec<u8>, _>>()?);
    let mut line = String::from(">");
    let mut both = "x y".as_bytes().chain(&b" z\nrest"[..]);
    println!("{} {line:?}", both.read_line(&mut line)?);
    println!("{} {line:?} {:?}", both.read_line(&mut line)?, io::read_to_string(both)?);
    println!("{:?}", [1u8, 2].as_slice().read_exact(&mut [0; 3]).unwrap_err());
    println!("{} / {:?}", Full.write_all(b"x").unwrap_err(), Full.flush());
    let mut buffered = BufWriter::new(Vec::new());
    buffered.write_all(b"kept")?;
    println!("{:?} {:?}", buffered.buffer(), buffered.get_ref());
    println!("{:?}", buffered.into_inner().map(String::from_utf8));
    let mut lines = LineWriter::new(Vec::new());
    lines.write_all(b"a\nb")?;
    println!("{:?}", lines.get_ref());
    println!("{}", io::copy(&mut "copied".as_bytes(), &mut io::sink())?);
    let error = io::Error::other("why");
    println!("{error} {error:?} {:?} {}", error.kind(), io::Error::from(io::ErrorKind::TimedOut));
    println!("{:?}", error.into_inner().map(|e| e.to_string()));
    let mut slots = [0u8; 3];
    let mut rest = &mut slots[..];
    println!("{} {}", rest.write(b"ab")?, rest.len());
    println!("{:?}", slots);
    Ok(())
}
