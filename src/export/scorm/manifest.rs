//! The list of what is in a course: `imsmanifest.xml`, in the words of either standard.

use super::super::Chapter;
use super::super::package::Package;
use super::super::xml::Xml;
use super::{MASTERY, Standard};

const INSTANCE: (&str, &str) = ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
const OLD: &[(&str, &str)] = &[
    ("xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2"),
    ("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2"),
    INSTANCE,
    (
        "xsi:schemaLocation",
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd \
         http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd",
    ),
];
const NEW: &[(&str, &str)] = &[
    ("xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1"),
    ("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3"),
    ("xmlns:imsss", "http://www.imsglobal.org/xsd/imsss"),
    INSTANCE,
    (
        "xsi:schemaLocation",
        "http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd \
         http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd \
         http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd",
    ),
];

/// The manifest of a package whose other files are all in it.
pub(super) fn manifest(chapters: &[Chapter<'_, '_>], package: &Package, standard: Standard) -> Vec<u8> {
    let mut xml = Xml::new();
    let (spaces, version) = match standard {
        Standard::Old => (OLD, "1.2"),
        Standard::New => (NEW, "2004 4th Edition"),
    };
    let mut root = vec![("identifier", "bekal"), ("version", "1")];
    root.extend(spaces);
    xml.element("manifest", &root, |xml| {
        xml.element("metadata", &[], |xml| {
            xml.words("schema", &[], "ADL SCORM");
            xml.words("schemaversion", &[], version);
        });
        xml.element("organizations", &[("default", "course")], |xml| organization(chapters, standard, xml));
        xml.element("resources", &[], |xml| {
            chapters.iter().enumerate().for_each(|(place, chapter)| resource(place, chapter, package, standard, xml));
        });
    });
    xml.bytes()
}

fn organization(chapters: &[Chapter<'_, '_>], standard: Standard, xml: &mut Xml) {
    xml.element("organization", &[("identifier", "course")], |xml| {
        xml.words("title", &[], &name(chapters));
        for (place, chapter) in chapters.iter().enumerate() {
            let (item, sco) = (format!("item-{}", place + 1), sco(place));
            xml.element("item", &[("identifier", &item), ("identifierref", &sco), ("isvisible", "true")], |xml| {
                xml.words("title", &[], chapter.title());
                match standard {
                    Standard::Old => xml.words("adlcp:masteryscore", &[], &MASTERY.to_string()),
                    Standard::New => sequencing(xml),
                }
            });
        }
        if standard == Standard::New {
            xml.element("imsss:sequencing", &[], |xml| {
                xml.empty("imsss:controlMode", &[("choice", "true"), ("flow", "true")]);
            });
        }
    });
}

/// A course is passed by its score; that it is finished, the course says itself.
fn sequencing(xml: &mut Xml) {
    xml.element("imsss:sequencing", &[], |xml| {
        xml.element("imsss:objectives", &[], |xml| {
            let passed = [("objectiveID", "passed"), ("satisfiedByMeasure", "true")];
            xml.element("imsss:primaryObjective", &passed, |xml| {
                xml.words("imsss:minNormalizedMeasure", &[], &format!("0.{MASTERY:02}"));
            });
        });
        xml.empty("imsss:deliveryControls", &[("completionSetByContent", "true"), ("objectiveSetByContent", "true")]);
    });
}

fn resource(place: usize, chapter: &Chapter<'_, '_>, package: &Package, standard: Standard, xml: &mut Xml) {
    let folder = format!("{}/", chapter.folder());
    let kind = match standard {
        Standard::Old => "adlcp:scormtype",
        Standard::New => "adlcp:scormType",
    };
    let page = format!("{folder}index.html");
    let attributes = [("identifier", &*sco(place)), ("type", "webcontent"), (kind, "sco"), ("href", &page)];
    xml.element("resource", &attributes, |xml| {
        for path in package.below(&folder).chain(package.below("shared/")) {
            xml.empty("file", &[("href", path)]);
        }
    });
}

fn sco(place: usize) -> String {
    format!("sco-{}", place + 1)
}

/// The name of the whole: of the session, or of the module that its sessions share.
fn name(chapters: &[Chapter<'_, '_>]) -> String {
    match chapters {
        [one] => one.title().to_owned(),
        all => all.first().map(|chapter| chapter.module().to_owned()).unwrap_or_default(),
    }
}
