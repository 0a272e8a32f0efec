//! One answer to one request. Owns statuses, headers and content types.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use tiny_http::{Header, Method, Request, Response, StatusCode};

use super::hub::{Hub, Message};
use super::page::{EVENTS_PATH, NOTHING, SCRIPT, SCRIPT_PATH, with_script};
use super::request::{Place, find, is_own_host, not_found_page, split};

/// How often a tab that has nothing to hear is asked whether it is still there.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Answers a request. A browser that went away in the meantime is no trouble.
pub(super) fn answer(request: Request, port: u16, site: &Path, hub: &Arc<Hub>) {
    let hosts: Vec<&str> = request
        .headers()
        .iter()
        .filter(|header| header.field.equiv("Host"))
        .map(|header| header.value.as_str())
        .collect();
    if !matches!(hosts.as_slice(), [host] if is_own_host(host, port)) {
        return say(request, 403, "This server answers only to this computer.\n");
    }
    if !matches!(request.method(), Method::Get | Method::Head) {
        return say(request, 405, "Only GET and HEAD.\n");
    }
    let target = request.url().to_owned();
    let (path, query) = split(&target);
    match path {
        SCRIPT_PATH => send(request, 200, "text/javascript; charset=utf-8", SCRIPT.as_bytes()),
        EVENTS_PATH => listen(request, query, hub),
        _ => match find(site, path) {
            Place::File(file) => send_file(request, 200, &file, hub),
            Place::Folder => redirect(request, &format!("{path}/")),
            Place::Outside => say(request, 403, "That path is not within the site.\n"),
            Place::Missing => match not_found_page(site, path) {
                Some(page) => send_file(request, 404, &page, hub),
                None => send_page(request, 404, NOTHING, hub),
            },
        },
    }
}

fn send_file(request: Request, status: u16, path: &Path, hub: &Hub) {
    let kind = content_type(path);
    // The generation is read before the page: a page that changes in between reloads once too often rather than never.
    if kind.starts_with("text/html") {
        return match fs::read(path) {
            Ok(bytes) => send_page(request, status, &String::from_utf8_lossy(&bytes), hub),
            Err(error) => unreadable(request, &error),
        };
    }
    match File::open(path) {
        Ok(file) => respond(request, Response::from_file(file), status, kind),
        Err(error) => unreadable(request, &error),
    }
}

fn unreadable(request: Request, error: &io::Error) {
    let status = if error.kind() == io::ErrorKind::NotFound { 404 } else { 500 };
    say(request, status, &format!("This file cannot be read: {error}\n"));
}

fn send_page(request: Request, status: u16, page: &str, hub: &Hub) {
    let page = with_script(page, hub.generation());
    send(request, status, "text/html; charset=utf-8", page.as_bytes());
}

fn say(request: Request, status: u16, text: &str) {
    send(request, status, "text/plain; charset=utf-8", text.as_bytes());
}

fn send(request: Request, status: u16, kind: &str, body: &[u8]) {
    respond(request, Response::from_data(body), status, kind);
}

fn redirect(request: Request, to: &str) {
    let response = Response::from_data([]);
    let response = headers(&[("Location", to)]).fold(response, Response::with_header);
    respond(request, response, 301, "text/plain; charset=utf-8");
}

fn respond<R: Read>(request: Request, response: Response<R>, status: u16, kind: &str) {
    let always = [("Content-Type", kind), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")];
    let allow = [("Allow", "GET, HEAD")];
    let extra: &[(&str, &str)] = if status == 405 { &allow } else { &[] };
    let response = headers(&always).chain(headers(extra)).fold(response, Response::with_header);
    let _ = request.respond(response.with_status_code(StatusCode(status)));
}

fn headers<'a>(pairs: &'a [(&'a str, &'a str)]) -> impl Iterator<Item = Header> + 'a {
    pairs.iter().filter_map(|(name, value)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok())
}

/// Keeps a tab's connection open in a thread of its own.
fn listen(request: Request, query: &str, hub: &Hub) {
    if *request.method() == Method::Head {
        return send(request, 200, "text/event-stream", b"");
    }
    let seen = query.split('&').find_map(|pair| pair.strip_prefix("g=")).and_then(|seen| seen.parse().ok());
    let Some(messages) = hub.join(seen) else { return say(request, 503, "The server is ending.\n") };
    let writer = request.into_writer();
    thread::spawn(move || {
        // Ends when the tab is closed or the server is.
        let _ = forward(writer, &messages);
    });
}

fn forward(mut writer: Box<dyn Write + Send>, messages: &Receiver<Message>) -> io::Result<()> {
    writer.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
          Connection: close\r\n\r\n: listening\n\n",
    )?;
    writer.flush()?;
    loop {
        match messages.recv_timeout(HEARTBEAT) {
            Ok(message) => write!(writer, "data: {message}\n\n")?,
            Err(RecvTimeoutError::Timeout) => writer.write_all(b":\n\n")?,
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        writer.flush()?;
    }
}

/// The content type of a file, by its ending.
fn content_type(path: &Path) -> &'static str {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
    match ending.as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "epub" => "application/epub+zip",
        "zip" => "application/zip",
        "ics" => "text/calendar; charset=utf-8",
        "xml" => "application/xml",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
