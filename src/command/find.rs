//! What a name on the command line means in a curriculum.

use super::failure::Failure;
use super::pipeline::{Book, Reading};
use crate::source::nearest;

/// The place of a session by `module/session`.
pub(super) fn find_session(reading: &Reading, path: &str) -> Result<(usize, usize), Failure> {
    let all = sessions(reading);
    if let Some((_, place)) = all.iter().find(|(known, _)| known == path) {
        return Ok(*place);
    }
    let near = nearest(path, all.iter().map(|(known, _)| known.as_str()));
    let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    Err(Failure::Usage(format!("there is no session `{path}`{near}")))
}

/// The place of a module by its id.
pub(super) fn find_module(reading: &Reading, id: &str) -> Result<usize, Failure> {
    let modules: Vec<&str> =
        reading.book.iter().flat_map(|book| &book.curriculum.modules).map(|module| module.id.as_str()).collect();
    if let Some(place) = modules.iter().position(|known| *known == id) {
        return Ok(place);
    }
    let near = nearest(id, modules.iter().copied()).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    Err(Failure::Usage(format!("there is no module `{id}`{near}")))
}

/// All sessions by `module/session`, with their places.
pub(super) fn sessions(reading: &Reading) -> Vec<(String, (usize, usize))> {
    let Some(Book { curriculum, .. }) = &reading.book else { return Vec::new() };
    let name = |place: (usize, usize)| {
        let module = &curriculum.modules[place.0];
        (format!("{}/{}", module.id, module.sessions[place.1].id), place)
    };
    curriculum.session_places().into_iter().map(name).collect()
}
