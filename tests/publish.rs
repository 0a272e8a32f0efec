//! What may happen to a target folder, and what must never happen to it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.

mod support;

use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use bekal::edition::SitePath;
use bekal::publish::{Fingerprint, Live, MANIFEST, Manifest, PublishError, Relation, Report, Stage, Target, Trouble};
use support::{Folder, tree};

const NO_PATIENCE: Duration = Duration::from_millis(120);

fn target(folder: &Folder) -> Target {
    fs::create_dir_all(folder.join("root")).unwrap();
    Target::new(&folder.join("root"), &folder.join("dist")).unwrap()
}

fn open(folder: &Folder) -> Result<Stage, PublishError> {
    Stage::open(target(folder), NO_PATIENCE, || {})
}

fn path(path: &str) -> SitePath {
    SitePath::new(path).unwrap()
}

fn publish(folder: &Folder, files: &[(&str, &str)]) -> Report {
    let stage = open(folder).unwrap();
    for (name, text) in files {
        stage.write(&path(name), text.as_bytes()).unwrap();
    }
    stage.publish(None).unwrap()
}

fn workspace(folder: &Folder) -> Vec<String> {
    let entries = fs::read_dir(folder.join(".bekal-cache/dist")).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| name != "lock" && name != "published.json");
    names.sort();
    names
}

/// The message of a refusal, after checking that the target stayed as it was.
#[track_caller]
fn refused(folder: &Folder, trouble: Trouble) -> String {
    let before = tree(&folder.join("dist"));
    let error = open(folder).expect_err("a refusal");
    assert_eq!(error.trouble(), trouble, "{error}");
    assert_eq!(tree(&folder.join("dist")), before);
    error.to_string()
}

#[test]
fn a_site_replaces_the_one_before_it_and_nothing_is_left_over() {
    let folder = Folder::new();
    let first = publish(&folder, &[("index.html", "1"), ("a/b/index.html", "1"), ("old/x.html", "1")]);
    assert_eq!((first.files, first.bytes, first.removed), (3, 3, 0));
    let second = publish(&folder, &[("index.html", "22"), ("a/b/index.html", "22")]);
    assert_eq!((second.files, second.removed), (2, 3));
    assert!(second.kept.is_empty() && second.leftover.is_none());
    let names: Vec<_> = tree(&folder.join("dist")).into_keys().collect();
    assert_eq!(names, ["a/b/index.html", MANIFEST, "index.html"]);
    assert!(!folder.exists("dist/old"), "an empty folder of the old site is left");
    assert_eq!(folder.read("dist/index.html"), "22");
    assert_eq!(workspace(&folder), [""; 0]);
}

#[test]
fn the_manifest_names_every_file_with_its_size_and_hash() {
    let folder = Folder::new();
    publish(&folder, &[("b.html", "two"), ("a.html", "one")]);
    insta::assert_snapshot!(folder.read("dist/bekal-manifest.json").replace(env!("CARGO_PKG_VERSION"), "VERSION"));
}

#[test]
fn the_order_and_number_of_threads_do_not_show() {
    let (one, many) = (Folder::new(), Folder::new());
    let names: Vec<String> = (0..400).map(|n| format!("m{}/s{n}/index.html", n % 7)).collect();
    let stage = open(&one).unwrap();
    for name in &names {
        stage.write(&path(name), name.as_bytes()).unwrap();
    }
    stage.publish(None).unwrap();
    let stage = open(&many).unwrap();
    thread::scope(|scope| {
        for part in names.chunks(50).rev() {
            let stage = &stage;
            scope.spawn(move || {
                for name in part.iter().rev() {
                    stage.write(&path(name), name.as_bytes()).unwrap();
                }
            });
        }
    });
    stage.publish(None).unwrap();
    assert_eq!(tree(&one.join("dist")), tree(&many.join("dist")));
}

#[test]
fn a_build_that_is_given_up_leaves_no_trace() {
    let folder = Folder::new();
    publish(&folder, &[("index.html", "old")]);
    let before = tree(&folder.join("dist"));
    let stage = open(&folder).unwrap();
    stage.write(&path("a/index.html"), b"new").unwrap();
    assert_eq!(workspace(&folder), ["staging"]);
    drop(stage);
    assert_eq!(workspace(&folder), [""; 0]);
    assert_eq!(tree(&folder.join("dist")), before);
}

#[test]
fn a_folder_with_somebody_elses_files_is_refused_by_name() {
    let folder = Folder::new();
    for name in ["b.txt", "c.txt", "d.txt", "e.txt", "sub/f.txt", "a.txt"] {
        folder.write(&format!("dist/{name}"), "mine");
    }
    let message = refused(&folder, Trouble::Refused);
    for expected in ["a.txt", "e.txt", "and 1 more", "--out"] {
        assert!(message.contains(expected), "{message}");
    }
    assert!(!message.contains("f.txt"), "{message}");
}

#[test]
fn a_strange_file_beside_a_published_site_is_refused_before_anything_is_rendered() {
    let folder = Folder::new();
    publish(&folder, &[("index.html", "1"), ("a/index.html", "1")]);
    folder.write("dist/CNAME", "example.org");
    assert!(refused(&folder, Trouble::Refused).contains("CNAME"));
}

#[test]
fn a_strange_file_deep_in_a_published_site_is_refused_before_the_swap() {
    let folder = Folder::new();
    publish(&folder, &[("a/b/index.html", "1")]);
    let stage = open(&folder).unwrap();
    stage.write(&path("a/b/index.html"), b"2").unwrap();
    folder.write("dist/a/b/notes.txt", "mine");
    let error = stage.publish(None).unwrap_err();
    assert!(
        matches!(&error, PublishError::ForeignFiles { first, .. } if first[0] == Path::new("a/b/notes.txt")),
        "{error}"
    );
    assert_eq!(folder.read("dist/a/b/index.html"), "1");
    assert_eq!(folder.read("dist/a/b/notes.txt"), "mine");
    assert_eq!(workspace(&folder), [""; 0]);
}

#[test]
fn a_strange_file_that_comes_in_the_last_moment_is_kept() {
    let folder = Folder::new();
    publish(&folder, &[("index.html", "1"), ("a/index.html", "1")]);
    // As a build leaves it that is killed right after the swap.
    fs::create_dir_all(folder.join(".bekal-cache/dist/ready")).unwrap();
    for (name, bytes) in tree(&folder.join("dist")) {
        folder.write(&format!(".bekal-cache/dist/ready/{name}"), bytes);
    }
    folder.write(".bekal-cache/dist/ready/a/notes.txt", "mine");
    publish(&folder, &[("index.html", "2")]);
    assert_eq!(folder.read("dist-kept-1/a/notes.txt"), "mine");
    assert_eq!(tree(&folder.join("dist-kept-1")).len(), 1);
    assert_eq!(workspace(&folder), [""; 0]);
}

#[cfg(unix)]
#[test]
fn links_in_the_target_are_never_followed() {
    let folder = Folder::new();
    publish(&folder, &[("index.html", "1"), ("a/index.html", "1")]);
    folder.write("elsewhere/index.html", "mine");
    fs::remove_dir_all(folder.join("dist/a")).unwrap();
    std::os::unix::fs::symlink(folder.join("elsewhere"), folder.join("dist/a")).unwrap();
    let stage = open(&folder).unwrap();
    assert!(matches!(stage.publish(None), Err(PublishError::ForeignFiles { .. })));
    assert_eq!(folder.read("elsewhere/index.html"), "mine");
}

#[test]
fn a_manifest_that_cannot_be_believed_is_a_refusal() {
    let folder = Folder::new();
    publish(&folder, &[("index.html", "1")]);
    folder.write(
        "dist/bekal-manifest.json",
        r#"{"format":1,"bekal":"1","files":[{"path":"../root/x","size":1,"blake3":""}]}"#,
    );
    assert!(refused(&folder, Trouble::Refused).contains("../root/x"));
    folder.write("dist/bekal-manifest.json", "{");
    refused(&folder, Trouble::Refused);
}

#[test]
fn a_file_or_a_link_is_no_target() {
    let folder = Folder::new();
    folder.write("root/x", "").write("dist", "a file");
    let refusal = |out: &str| Target::new(&folder.join("root"), &folder.join(out)).unwrap_err();
    assert!(matches!(refusal("dist"), PublishError::TargetNotAFolder(_)));
    #[cfg(unix)]
    {
        fs::create_dir(folder.join("real")).unwrap();
        std::os::unix::fs::symlink(folder.join("real"), folder.join("link")).unwrap();
        std::os::unix::fs::symlink(folder.join("nowhere"), folder.join("dangling")).unwrap();
        assert!(matches!(refusal("link"), PublishError::TargetIsALink(_)));
        assert!(matches!(refusal("dangling"), PublishError::TargetIsALink(_)));
        let below = Target::new(&folder.join("root"), &folder.join("link/site")).unwrap();
        assert_eq!(
            below.path(),
            folder.join("real/site").canonicalize().unwrap_or(folder.path().canonicalize().unwrap().join("real/site"))
        );
    }
}

#[test]
fn a_target_and_a_curriculum_are_never_inside_one_another() {
    let folder = Folder::new();
    folder.write("here/root/curriculum.yaml", "");
    let mut cases = vec![
        ("here/root", Relation::Same),
        ("here/root/", Relation::Same),
        ("here/root/dist", Relation::Inside),
        ("here/x/../root/not/yet", Relation::Inside),
        ("here", Relation::Around),
        (".", Relation::Around),
        ("here/root/..", Relation::Around),
    ];
    if cfg!(unix) {
        #[cfg(unix)]
        std::os::unix::fs::symlink(folder.join("here/root"), folder.join("way")).unwrap();
        cases.extend([("way", Relation::Same), ("way/dist", Relation::Inside)]);
    }
    for (out, expected) in cases {
        match Target::new(&folder.join("here/root"), &folder.join(out)) {
            Err(PublishError::TargetTouchesRoot { relation, .. }) => assert_eq!(relation, expected, "{out}"),
            other => panic!("{out}: {other:?}"),
        }
    }
    for out in ["here/root2", "here/dist", "dist", "here/root/../dist"] {
        assert!(Target::new(&folder.join("here/root"), &folder.join(out)).is_ok(), "{out}");
    }
}

#[cfg(unix)]
#[test]
fn a_read_only_target_is_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    publish(&folder, &[("index.html", "1")]);
    fs::set_permissions(folder.join("dist"), fs::Permissions::from_mode(0o555)).unwrap();
    let error = Target::new(&folder.join("root"), &folder.join("dist")).unwrap_err();
    assert!(matches!(error, PublishError::TargetReadOnly(_)) && error.trouble() == Trouble::Machine);
    fs::set_permissions(folder.join("dist"), fs::Permissions::from_mode(0o751)).unwrap();
    publish(&folder, &[("index.html", "2")]);
    let mode = fs::metadata(folder.join("dist")).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o751, "the new folder may be entered by whom the old one could be");
}

#[test]
fn two_artifacts_never_share_a_path() {
    let cases: [(&[&str], &str); 6] = [
        (&["a.html", "a.html"], "rename one of them"),
        (&["a.html", "A.html"], "capital letters"),
        (&["x/É.svg", "x/é.svg"], "capital letters"),
        (&["x/1.html", "X/2.html"], "capital letters"),
        (&["a", "a/b"], "a file and a folder"),
        (&["a/b/c", "a/b"], "a file and a folder"),
    ];
    for (names, expected) in cases {
        let folder = Folder::new();
        let stage = open(&folder).unwrap();
        stage.write(&path(names[0]), b"").unwrap();
        let error = stage.write(&path(names[1]), b"").expect_err(names[1]);
        assert!(error.to_string().contains(expected) && error.trouble() == Trouble::Content, "{names:?}: {error}");
    }
    let folder = Folder::new();
    assert!(open(&folder).unwrap().write(&path(MANIFEST), b"").is_err(), "the manifest is bekal's own");
}

#[test]
fn a_second_build_waits_for_the_first_and_gives_up_politely() {
    let folder = Folder::new();
    let stage = open(&folder).unwrap();
    let mut told = 0;
    let error = Stage::open(target(&folder), NO_PATIENCE, || told += 1).unwrap_err();
    assert!(matches!(error, PublishError::Busy(_)) && told == 1, "{error}, told {told} times");
    thread::scope(|scope| {
        scope.spawn(|| {
            thread::sleep(Duration::from_millis(200));
            drop(stage);
        });
        Stage::open(target(&folder), Duration::from_secs(20), || {}).unwrap();
    });
}

#[test]
fn nothing_changed_is_only_said_when_nothing_changed() {
    let folder = Folder::new();
    let of = |text: &str| Fingerprint::builder().add("input", text.as_bytes()).finish();
    let current = |text: &str| open(&folder).unwrap().is_current(&of(text));
    let make = |text: &str| {
        let stage = open(&folder).unwrap();
        stage.write(&path("a/index.html"), text.as_bytes()).unwrap();
        stage.publish(Some(&of(text))).unwrap();
    };
    assert!(!current("1"));
    make("1");
    assert!(current("1") && !current("2"));
    fs::write(folder.join("dist/a/index.html"), "x").unwrap();
    assert!(!current("1"), "a file was changed by hand");
    make("1");
    fs::write(folder.join("dist/a/mine.html"), "x").unwrap();
    assert!(!current("1"), "a strange file deep in the site");
    fs::remove_file(folder.join("dist/a/mine.html")).unwrap();
    assert!(current("1"));
    fs::remove_file(folder.join("dist").join(MANIFEST)).unwrap();
    assert!(!current_or_refused(&folder, &of("1")), "the manifest is gone");
    fs::remove_dir_all(folder.join("dist")).unwrap();
    assert!(!current("1"), "the target is gone");
    make("1");
    fs::remove_dir_all(folder.join(".bekal-cache")).unwrap();
    assert!(!current("1"), "the cache is gone");
    make("1");
    assert!(current("1"));
    publish(&folder, &[("a/index.html", "1")]);
    assert!(!current("1"), "published without a fingerprint");
}

fn current_or_refused(folder: &Folder, fingerprint: &Fingerprint) -> bool {
    open(folder).is_ok_and(|stage| stage.is_current(fingerprint))
}

#[test]
fn labels_and_bytes_of_a_fingerprint_cannot_run_together() {
    let of = |pairs: &[(&str, &str)]| {
        let mut builder = Fingerprint::builder();
        for (label, bytes) in pairs {
            builder.add(label, bytes.as_bytes());
        }
        builder.finish()
    };
    assert_eq!(of(&[("a", "b")]), of(&[("a", "b")]));
    assert_ne!(of(&[("a", "bc")]), of(&[("ab", "c")]));
    assert_ne!(of(&[("a", ""), ("b", "")]), of(&[("a", "b"), ("", "")]));
}

#[test]
fn the_dev_server_replaces_single_files_and_the_manifest_stays_true() {
    let folder = Folder::new();
    publish(&folder, &[("index.html", "1"), ("a/b/old.html", "1")]);
    let mut live = Live::adopt(target(&folder)).unwrap();
    assert!(live.replace(&path("index.html"), b"22").unwrap());
    assert!(!live.replace(&path("index.html"), b"22").unwrap(), "nothing changed");
    assert!(live.replace(&path("new/x.html"), b"333").unwrap());
    let listed = Manifest::read(&folder.join("dist")).unwrap().unwrap();
    assert!(listed.files.contains_key("new/x.html"), "a new file is listed as soon as it is there");
    live.remove(&path("a/b/old.html")).unwrap();
    live.remove(&path(MANIFEST)).unwrap();
    live.settle().unwrap();
    let manifest = Manifest::read(&folder.join("dist")).unwrap().unwrap();
    let sizes: Vec<_> = manifest.files.iter().map(|(path, entry)| (path.as_str(), entry.size)).collect();
    assert_eq!(sizes, [("index.html", 2), ("new/x.html", 3)]);
    assert!(!folder.exists("dist/a"), "an empty folder is left");
    fs::remove_dir_all(folder.join(".bekal-cache")).unwrap();
    assert!(live.replace(&path("index.html"), b"4444").unwrap(), "the cache may be deleted at any time");
    drop(live);
    assert_eq!(Manifest::read(&folder.join("dist")).unwrap().unwrap().files["index.html"].size, 4);
    publish(&folder, &[("index.html", "5")]);
}
