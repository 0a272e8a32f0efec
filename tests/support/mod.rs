//! Helpers of the tests that run the real program or write real folders.
#![allow(dead_code, clippy::expect_used, clippy::panic)] // Each test file uses its own part.

pub mod small;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A folder that is gone after the test.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::Builder::new().prefix("bekal-test").tempdir().expect("a folder for tests"))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn join(&self, path: &str) -> PathBuf {
        self.path().join(path)
    }

    /// Writes a file and the folders around it.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) -> &Self {
        let file = self.join(path);
        fs::create_dir_all(file.parent().expect("a parent")).expect("folders");
        fs::write(file, content).expect("a file");
        self
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub fn exists(&self, path: &str) -> bool {
        self.join(path).exists()
    }

    /// The program, to be run in this folder.
    pub fn bekal<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bekal"));
        command.args(args).current_dir(self.path()).stdin(Stdio::null());
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM", "COLORTERM"] {
            command.env_remove(name);
        }
        command
    }

    /// Runs the program and waits.
    pub fn run<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Run {
        Run::of(&mut self.bekal(args))
    }
}

/// What a run of the program came to.
#[derive(Debug)]
pub struct Run {
    /// The exit code; `None` where a signal ended it.
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Run {
    pub fn of(command: &mut Command) -> Self {
        command.output().map(Self::from).expect("the program starts")
    }

    /// Fails the test unless the exit code is this one.
    #[track_caller]
    pub fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "stdout:\n{}\nstderr:\n{}", self.out, self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// Every file below a folder with its content, by path.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.expect("a readable folder");
        if !entry.file_type().is_dir() {
            let path = entry.path().strip_prefix(folder).expect("below").to_string_lossy().replace('\\', "/");
            files.insert(path, fs::read(entry.path()).unwrap_or_default());
        }
    }
    files
}

/// Whether a tool is there and works; says so where it is not, so that a skipped test is seen.
pub fn has(tool: &str, probe: &[&str]) -> bool {
    let works = Command::new(tool)
        .args(probe)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !works {
        eprintln!("SKIPPED: {tool} is not here or may not be used");
    }
    works
}

/// strace, which breaks system calls on purpose.
pub fn has_strace() -> bool {
    has("strace", &["-f", "-qq", "-o", "/dev/null", "true"])
}

/// The same command for whom permissions hold: as it is, or, where the tests run as root, without root's right to pass over
/// them. `None`, and said, where that right cannot be taken away.
#[cfg(unix)]
pub fn bound(command: Command) -> Option<Command> {
    use std::os::unix::fs::PermissionsExt;
    const WITHOUT: [&str; 3] = ["--bounding-set=-all", "--inh-caps=-all", "--"];
    let folder = Folder::new();
    folder.write("closed", "");
    fs::set_permissions(folder.join("closed"), fs::Permissions::from_mode(0o000)).expect("permissions");
    if fs::read(folder.join("closed")).is_err() {
        return Some(command);
    }
    let closed = folder.join("closed").display().to_string();
    if !has("setpriv", &[&WITHOUT[..], &["test", "!", "-r", &closed]].concat()) {
        eprintln!("SKIPPED: this user may read and write everything; run the tests as another than root");
        return None;
    }
    let mut bound = Command::new("setpriv");
    bound.args(WITHOUT).arg(command.get_program()).args(command.get_args()).stdin(Stdio::null());
    if let Some(folder) = command.get_current_dir() {
        bound.current_dir(folder);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => bound.env(name, value),
            None => bound.env_remove(name),
        };
    }
    Some(bound)
}
