//! Builds that die: by a signal at any moment, by a full disk, on a file system that cannot exchange folders.
//!
//! The builds are runs of this very test program (see [`a_build_in_a_process_of_its_own`]), so that they can be killed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![cfg(unix)]

mod support;

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use bekal::edition::SitePath;
use bekal::publish::{MANIFEST, Manifest, Stage, Target};
use support::{Folder, has_strace, tree};

/// Tells a run of this program that it is a build: the folder, the version, the number of files.
const ORDER: &str = "BEKAL_TEST_BUILD";

#[test]
fn a_build_in_a_process_of_its_own() {
    let Ok(order) = std::env::var(ORDER) else { return };
    let [folder, version, files] = order.split('|').collect::<Vec<_>>()[..] else { panic!("{order}") };
    let folder = Path::new(folder);
    let target = Target::new(&folder.join("root"), &folder.join("dist")).unwrap();
    let stage = Stage::open(target, Duration::from_secs(20), || {}).unwrap();
    for n in 0..files.parse().unwrap() {
        let path = SitePath::new(format!("m{}/s{n}/index.html", n % 5)).unwrap();
        stage.write(&path, version.repeat(50 + n).as_bytes()).unwrap();
    }
    stage.publish(None).unwrap();
}

fn build(folder: &Folder, version: &str, files: usize) -> Command {
    build_under(&[], folder, version, files)
}

/// A build, run by another program such as strace.
fn build_under(runner: &[&str], folder: &Folder, version: &str, files: usize) -> Command {
    let program = std::env::current_exe().unwrap().into_os_string();
    let mut words: Vec<_> = runner.iter().map(Into::into).collect();
    words.push(program);
    let mut command = Command::new(&words[0]);
    command
        .args(&words[1..])
        .args(["--exact", "a_build_in_a_process_of_its_own", "--test-threads=1"])
        .env(ORDER, format!("{}|{version}|{files}", folder.path().display()))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn prepared() -> Folder {
    let folder = Folder::new();
    folder.write("root/curriculum.yaml", "");
    folder
}

/// Which version is published: fails unless every file is there, is as the manifest says, and of one version.
#[track_caller]
fn whole_version(folder: &Folder) -> char {
    let dist = folder.join("dist");
    let manifest = Manifest::read(&dist).unwrap().expect("a manifest");
    let mut files = tree(&dist);
    files.remove(MANIFEST);
    let listed: Vec<_> = manifest.files.keys().collect();
    assert_eq!(files.keys().collect::<Vec<_>>(), listed, "files and manifest differ");
    let version = char::from(*files.values().next().expect("a file").first().expect("a byte"));
    for (path, bytes) in &files {
        assert!(bytes.iter().all(|byte| char::from(*byte) == version), "{path} is of another version");
        assert_eq!(blake3::hash(bytes).to_hex().to_string(), manifest.files[path].blake3, "{path} is not whole");
    }
    version
}

fn leftovers(folder: &Folder) -> Vec<String> {
    let entries = fs::read_dir(folder.join(".bekal-cache/dist")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| ["staging", "ready", "old"].contains(&name.as_str())).collect()
}

fn kill(mut child: Child) -> bool {
    use std::os::unix::process::ExitStatusExt;
    let _ = child.kill();
    child.wait().unwrap().signal() == Some(9)
}

#[test]
fn killed_at_any_moment_one_whole_site_is_there() {
    const FILES: usize = 300;
    const KILLS: u32 = 60;
    let folder = prepared();
    assert!(build(&folder, "a", FILES).status().unwrap().success());
    let began = Instant::now();
    assert!(build(&folder, "b", FILES).status().unwrap().success());
    let usual = began.elapsed();
    let (mut killed, mut left, mut old, mut new) = (0, 0, 0, 0);
    let mut published = whole_version(&folder);
    for round in 0..KILLS {
        let next = if published == 'a' { "b" } else { "a" };
        let child = build(&folder, next, FILES).spawn().unwrap();
        // A sweep over the whole run, a little beyond its end.
        thread::sleep(usual * (round * 7 % KILLS) / KILLS * 11 / 10);
        if kill(child) {
            killed += 1;
            left += usize::from(!leftovers(&folder).is_empty());
        }
        let found = whole_version(&folder);
        if found == published {
            old += 1;
        } else {
            new += 1;
        }
        published = found;
    }
    eprintln!(
        "{killed} of {KILLS} builds killed, {left} with something left; {old} times the old site, {new} times the new"
    );
    assert!(killed > 10 && left > 3 && old > 3, "the kills missed the builds");
    assert!(build(&folder, "c", FILES).status().unwrap().success());
    assert_eq!((whole_version(&folder), leftovers(&folder)), ('c', Vec::new()));
}

/// Runs builds of version `b` over version `a`, one for each call of these system calls, and breaks just that call.
/// Returns how many there were. `check` sees the folder after each.
fn break_each(calls: &str, fault: &str, always: &[&str], check: &mut dyn FnMut(&Folder, u32)) -> u32 {
    for nth in 1..200 {
        let folder = prepared();
        assert!(build(&folder, "a", 3).status().unwrap().success());
        let inject = format!("inject={calls}:{fault}:when={nth}");
        let mut runner = vec!["strace", "-f", "-qq", "-o", "/dev/null", "-e", &inject];
        runner.extend(always);
        if build_under(&runner, &folder, "b", 3).status().unwrap().success() {
            assert_eq!(whole_version(&folder), 'b');
            return nth - 1;
        }
        check(&folder, nth);
    }
    panic!("a build never got through");
}

#[test]
fn killed_at_each_rename_and_removal_one_whole_site_is_there() {
    if !has_strace() {
        return;
    }
    let check = |folder: &Folder, what: &str| {
        whole_version(folder);
        assert!(build(folder, "c", 4).status().unwrap().success(), "after the kill at {what}");
        assert_eq!((whole_version(folder), leftovers(folder)), ('c', Vec::new()), "after the kill at {what}");
    };
    let calls: u32 = ["rename,renameat,renameat2", "unlink,unlinkat", "rmdir"]
        .iter()
        .map(|calls| break_each(calls, "signal=KILL", &[], &mut |folder, nth| check(folder, &format!("{calls} {nth}"))))
        .sum();
    assert!(calls >= 5, "only {calls} calls were broken");
    // strace counts calls by thread; those of the thread that ends the build are met by their paths.
    for (call, path) in [("unlink", "ready/bekal-manifest.json"), ("rmdir", "ready")] {
        let folder = prepared();
        assert!(build(&folder, "a", 3).status().unwrap().success());
        let place = fs::canonicalize(folder.path()).unwrap().join(".bekal-cache/dist").join(path);
        let inject = format!("inject={call}:signal=KILL");
        let runner = ["strace", "-f", "-qq", "-o", "/dev/null", "-P", place.to_str().unwrap(), "-e", &inject];
        assert!(!build_under(&runner, &folder, "b", 3).status().unwrap().success(), "no {call} of {path}");
        check(&folder, &format!("{call} of {path}"));
    }
}

#[test]
fn where_folders_cannot_be_exchanged_the_next_build_repairs_what_a_kill_left() {
    if !has_strace() {
        return;
    }
    let without = ["-e", "inject=renameat2:error=EINVAL"];
    let mut between = 0;
    let calls = break_each("rename", "signal=KILL", &without, &mut |folder, nth| {
        if folder.exists("dist") {
            whole_version(folder);
        } else {
            between += 1;
        }
        // A build that only begins already puts the site back.
        let target = Target::new(&folder.join("root"), &folder.join("dist")).unwrap();
        drop(Stage::open(target, Duration::from_secs(5), || {}).unwrap());
        whole_version(folder);
        assert_eq!(leftovers(folder), [""; 0], "after the kill at call {nth}");
    });
    assert!(calls >= 3 && between == 1, "{calls} calls, {between} times without a site");
}

#[test]
fn a_full_disk_at_any_write_leaves_the_old_site_and_no_litter() {
    if !has_strace() {
        return;
    }
    let folder = prepared();
    assert!(build(&folder, "a", 3).status().unwrap().success());
    for file in ["staging/m0/s0/index.html", "staging/m2/s2/index.html", &format!("staging/{MANIFEST}")] {
        let place = fs::canonicalize(folder.path()).unwrap().join(".bekal-cache/dist").join(file);
        let place = place.to_str().unwrap();
        let runner = ["strace", "-f", "-qq", "-o", "/dev/null", "-P", place, "-e", "inject=write:error=ENOSPC"];
        assert!(!build_under(&runner, &folder, "b", 3).status().unwrap().success(), "{file} was written");
        assert_eq!((whole_version(&folder), leftovers(&folder)), ('a', Vec::new()), "{file}");
    }
}
