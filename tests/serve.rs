//! The dev server on a real port of this computer.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![cfg(unix)]

mod support;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use support::{Folder, Run};

const SESSION: &str = "curriculum/rumah-sehat/cuci-tangan/id.md";

/// A running server, ended with the test.
struct Server {
    child: Child,
    port: u16,
}

impl Server {
    fn start(folder: &Folder) -> Self {
        let said = std::fs::File::create(folder.join("said")).unwrap();
        let mut child = folder.bekal(["serve", "--port", "0"]).stdout(Stdio::piped()).stderr(said).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.split(':').nth(2).and_then(|rest| rest.split('/').next()).and_then(|port| port.parse().ok());
        Self { child, port: port.unwrap_or_else(|| panic!("no address in {line:?}")) }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream
    }

    /// The whole answer to a request that is written as it is.
    fn raw(&self, request: &str) -> String {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn get(&self, path: &str) -> String {
        self.raw(&format!("GET {path} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", self.port))
    }

    /// A tab that listens; each call of the result waits for the next message.
    fn listen(&self, generation: u64) -> impl FnMut() -> String + use<> {
        let mut stream = self.connect();
        write!(stream, "GET /.bekal/events?g={generation} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port).unwrap();
        let mut lines = BufReader::new(stream).lines();
        assert!(lines.by_ref().map(Result::unwrap).any(|line| line == ": listening"), "no events");
        move || {
            lines.by_ref().map(|line| line.expect("a message in time")).find(|line| line.starts_with("data:")).unwrap()
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn with_curriculum() -> Folder {
    let folder = Folder::new();
    folder.run(["new", "curriculum", "--quiet"]).expect(0);
    folder
}

fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_else(|| panic!("{answer:?}"))
}

#[test]
fn only_this_computer_gets_an_answer_and_only_within_the_site() {
    let folder = with_curriculum();
    folder.write("secret.txt", "secret");
    let server = Server::start(&folder);
    let port = server.port;
    assert_eq!(status(&server.get("/")), 200);
    for host in ["127.0.0.1", "[::1]", "LocalHost"] {
        assert_eq!(
            status(&server.raw(&format!("GET / HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n"))),
            200,
            "{host}"
        );
    }
    for headers in [
        String::new(),
        "Host: evil.example\r\n".to_owned(),
        format!("Host: evil.example:{port}\r\n"),
        "Host: localhost\r\n".to_owned(),
        format!("Host: localhost:{port}\r\nHost: evil.example\r\n"),
        format!("X-Forwarded-Host: localhost:{port}\r\nHost: evil.example\r\n"),
    ] {
        for path in ["/", "/.bekal/events", "/.bekal/reload.js"] {
            let answer = server.raw(&format!("GET {path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n"));
            assert_eq!(status(&answer), 403, "{path} with {headers:?}");
        }
    }
    let site = folder.join(&format!(".bekal-cache/serve-{port}"));
    std::os::unix::fs::symlink(folder.join("secret.txt"), site.join("link.txt")).unwrap();
    std::os::unix::fs::symlink(folder.path(), site.join("up")).unwrap();
    for path in [
        "/../secret.txt",
        "/../../secret.txt",
        "/..%2f..%2fsecret.txt",
        "/%2e%2e/%2e%2e/secret.txt",
        "/link.txt",
        "/up/secret.txt",
        "/..\\..\\secret.txt",
        "//../../secret.txt",
        "/%00",
        "http://localhost/../../secret.txt",
    ] {
        let answer = server.get(path);
        assert!((400..500).contains(&status(&answer)) && !answer.ends_with("secret"), "{path}: {answer}");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
        let answer = server.raw(&format!(
            "{method} / HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        ));
        assert_eq!(status(&answer), 405, "{method}");
    }
}

#[test]
fn the_server_cannot_be_reached_from_another_computer() {
    let folder = with_curriculum();
    let server = Server::start(&folder);
    // Every address of 127/8 is this computer; only the one that is bound answers. An open socket would answer on all.
    assert!(TcpStream::connect(("127.0.0.2", server.port)).is_err());
}

#[test]
fn pages_get_the_script_and_files_stay_as_they_are() {
    let folder = with_curriculum();
    let server = Server::start(&folder);
    let answer = server.get("/");
    let (head, page) = answer.split_once("\r\n\r\n").unwrap();
    assert!(
        head.contains("Content-Type: text/html; charset=utf-8") && head.contains("Cache-Control: no-store"),
        "{head}"
    );
    assert!(page.contains("<script src=\"/.bekal/reload.js?g=0\" defer></script>"), "{page}");
    if page.contains("Content-Security-Policy") {
        assert!(page.contains("connect-src 'self'"), "{page}");
    }
    let on_disk = folder.read(&format!(".bekal-cache/serve-{}/index.html", server.port));
    assert!(!on_disk.contains(".bekal/reload.js"));
    let script = server.get("/.bekal/reload.js?g=0");
    assert!(script.contains("Content-Type: text/javascript") && script.contains("EventSource"));
    assert!(!script.contains("innerHTML"), "findings are shown as text only");
    let missing = server.get("/nothing/here");
    assert!(status(&missing) == 404 && missing.contains("/.bekal/reload.js"), "{missing}");
    let folder_page = server.get("/facilitator");
    assert!(status(&folder_page) == 301 && folder_page.contains("Location: /facilitator/\r\n"), "{folder_page}");
    let port = server.port;
    let head = server.raw(&format!("HEAD / HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"));
    assert!(status(&head) == 200 && head.ends_with("\r\n\r\n"), "{head}");
}

#[test]
fn a_change_reloads_and_a_mistake_is_shown_while_the_last_good_page_stays() {
    let folder = with_curriculum();
    let server = Server::start(&folder);
    let good = folder.read(SESSION);
    let mut next = server.listen(0);
    let began = Instant::now();
    folder.write(SESSION, good.replace("Selamat datang, Bapak/Ibu.", "Selamat datang semuanya."));
    assert_eq!(next(), r#"data: {"reload":true}"#);
    eprintln!("from save to reload: {} ms", began.elapsed().as_millis());
    let page = server.get("/");
    assert!(page.contains("reload.js?g=1"), "{page}");
    std::thread::sleep(Duration::from_millis(300));
    let said = folder.read("said");
    assert_eq!(said.matches("files changed").count(), 1, "one save is one rebuild: {said}");

    folder.write(SESSION, b"---\ntitle: \xff\n---\n");
    let finding = next();
    assert!(finding.contains("file-not-utf8") && finding.contains("cuci-tangan/id.md"), "{finding}");
    assert_eq!(status(&server.get("/")), 200);
    let mut late = server.listen(1);
    assert_eq!(late(), finding, "a tab that is opened now sees the findings too");
    let mut stale = server.listen(0);
    assert_eq!(stale(), r#"data: {"reload":true}"#, "a tab with an old page is told to reload");

    folder.write(SESSION, &good);
    assert_eq!(next(), r#"data: {"reload":true}"#);
}

#[test]
fn an_edited_session_changes_every_page_that_tells_of_it() {
    let folder = with_curriculum();
    let server = Server::start(&folder);
    let good = folder.read(SESSION);
    let path = "rumah-sehat/cuci-tangan";
    let mut next = server.listen(0);
    folder.write(SESSION, good.replace("Selamat datang, Bapak/Ibu.", "Selamat datang semuanya."));
    assert_eq!(next(), r#"data: {"reload":true}"#);
    for page in [format!("{path}/lead"), format!("coach/study/{path}/rehearse")] {
        let page = server.get(&format!("/facilitator/id/{page}/index.html"));
        assert!(page.contains("Selamat datang semuanya."), "{page}");
    }
    let message = "Sabun mengusir kuman";
    assert!(good.contains(message));
    folder.write(SESSION, good.replace(message, "Sabun mengusir semua kuman"));
    assert_eq!(next(), r#"data: {"reload":true}"#);
    for page in ["coach/recap/index.html".to_owned(), format!("coach/study/{path}/index.html")] {
        assert!(server.get(&format!("/facilitator/id/{page}")).contains("Sabun mengusir semua kuman"), "{page}");
    }
}

#[test]
fn a_curriculum_that_is_broken_from_the_start_is_served_all_the_same() {
    let folder = with_curriculum();
    let good = folder.read(SESSION);
    folder.write(SESSION, b"\xff");
    let server = Server::start(&folder);
    let page = server.get("/");
    assert!(status(&page) == 404 && page.contains("reload.js"), "{page}");
    let mut next = server.listen(0);
    assert!(next().contains("file-not-utf8"));
    folder.write(SESSION, good);
    assert_eq!(next(), r#"data: {"reload":true}"#);
    assert_eq!(status(&server.get("/")), 200);
}

#[test]
fn ctrl_c_ends_the_server_cleanly_with_tabs_open() {
    let folder = with_curriculum();
    let mut server = Server::start(&folder);
    let _tab = server.listen(0);
    let asked = Instant::now();
    let pid = server.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    let ended = loop {
        if let Some(status) = server.child.try_wait().unwrap() {
            break status;
        }
        assert!(asked.elapsed() < Duration::from_secs(10), "the server does not end");
        std::thread::sleep(Duration::from_millis(20));
    };
    assert_eq!(ended.code(), Some(0));
}

#[test]
fn a_port_that_is_taken_is_wrong_usage_if_it_was_asked_for() {
    let folder = with_curriculum();
    let server = Server::start(&folder);
    let run = Run::of(&mut folder.bekal(["serve", "--port", &server.port.to_string()])).expect(2);
    assert!(run.err.contains("is taken") && run.out.is_empty(), "{}", run.err);
    assert!(!folder.exists("dist"), "the server keeps its pages apart from what is published");
}
