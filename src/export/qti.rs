//! QTI 2.1: a package with a file a question, a test a session, and the pictures.

use super::copyist::Copyist;
use super::item::{Item, Shape, Share, first_alike, letter, plain_number};
use super::package::Package;
use super::xml::Xml;
use super::{Chapter, ExportError};
use crate::curriculum::{Choice, Prose};
use crate::theme::Messages;

const QTI: &str = "http://www.imsglobal.org/xsd/imsqti_v2p1";
const QTI_PLACE: &str =
    "http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd";
const PACKING: &str = "http://www.imsglobal.org/xsd/imscp_v1p1";
const PACKING_PLACE: &str =
    "http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd";
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";
/// Where pictures lie, seen from a question.
const FOLDER: &str = "pictures/";
/// The name of the answer in each question.
const RESPONSE: &str = "RESPONSE";
/// What is shown to every answer; option letters are capitals, so it is none of them.
const WHY: &str = "why";

/// The questions of sessions as a package.
pub(super) fn write(chapters: &[Chapter<'_, '_>], messages: &Messages) -> Result<Vec<u8>, ExportError> {
    let mut package = Package::default();
    let mut resources = Vec::new();
    for chapter in chapters {
        let folder = chapter.folder();
        let first = resources.len();
        for item in &chapter.items {
            let mut desk = Desk { copyist: chapter.copyist(FOLDER), messages };
            let path = format!("{folder}/{}.xml", item.id);
            package.add(&path, desk.item(chapter, item));
            let mut files = vec![path.clone()];
            for (name, picture) in desk.copyist.take_pictures() {
                let path = format!("{folder}/{FOLDER}{name}");
                package.add(&path, picture.bytes.to_vec());
                files.push(path);
            }
            let id = identifier(chapter, item);
            resources.push(Resource { kind: "imsqti_item_xmlv2p1", id, path, files, needs: Vec::new() });
        }
        let path = format!("{folder}/test.xml");
        package.add(&path, test(chapter));
        let needs = resources[first..].iter().map(|item: &Resource| item.id.clone()).collect();
        let (id, files) = (format!("test-{folder}"), vec![path.clone()]);
        resources.push(Resource { kind: "imsqti_test_xmlv2p1", id, path, files, needs });
    }
    package.add("imsmanifest.xml", manifest(&resources));
    package.bytes()
}

/// One file of the package with what it needs.
struct Resource {
    kind: &'static str,
    id: String,
    path: String,
    files: Vec<String>,
    /// Other resources, by their ids.
    needs: Vec<String>,
}

fn manifest(resources: &[Resource]) -> Vec<u8> {
    let mut xml = Xml::new();
    let root =
        [("xmlns", PACKING), ("xmlns:xsi", INSTANCE), ("identifier", "bekal"), ("xsi:schemaLocation", PACKING_PLACE)];
    xml.element("manifest", &root, |xml| {
        xml.element("metadata", &[], |xml| {
            xml.words("schema", &[], "QTIv2.1 Package");
            xml.words("schemaversion", &[], "1.0.0");
        });
        xml.empty("organizations", &[]);
        xml.element("resources", &[], |xml| {
            for Resource { kind, id, path, files, needs } in resources {
                let attributes = [("identifier", id.as_str()), ("type", kind), ("href", path)];
                xml.element("resource", &attributes, |xml| {
                    files.iter().for_each(|path| xml.empty("file", &[("href", path)]));
                    needs.iter().for_each(|id| xml.empty("dependency", &[("identifierref", id)]));
                });
            }
        });
    });
    xml.bytes()
}

/// All questions of a session, in order, one after the other.
fn test(chapter: &Chapter<'_, '_>) -> Vec<u8> {
    let mut xml = Xml::new();
    let id = format!("test-{}", chapter.folder());
    let root = [
        ("xmlns", QTI),
        ("xmlns:xsi", INSTANCE),
        ("xsi:schemaLocation", QTI_PLACE),
        ("identifier", id.as_str()),
        ("title", chapter.title()),
    ];
    xml.element("assessmentTest", &root, |xml| {
        let part = [("identifier", "part"), ("navigationMode", "nonlinear"), ("submissionMode", "individual")];
        xml.element("testPart", &part, |xml| {
            let section = [("identifier", "section"), ("title", chapter.title()), ("visible", "true")];
            xml.element("assessmentSection", &section, |xml| {
                for item in &chapter.items {
                    let (id, path) = (identifier(chapter, item), format!("{}.xml", item.id));
                    xml.empty("assessmentItemRef", &[("identifier", &id), ("href", &path)]);
                }
            });
        });
    });
    xml.bytes()
}

/// What a question is called in the package. Such names begin with a letter.
fn identifier(chapter: &Chapter<'_, '_>, item: &Item<'_>) -> String {
    format!("q-{}-{}", chapter.folder(), item.id)
}

/// Writes one question.
struct Desk<'c, 'e, 'a> {
    copyist: Copyist<'e, 'a>,
    messages: &'c Messages,
}

impl Desk<'_, '_, '_> {
    fn item(&mut self, chapter: &Chapter<'_, '_>, item: &Item<'_>) -> Vec<u8> {
        let mut xml = Xml::new();
        let (id, title) = (identifier(chapter, item), chapter.name(item));
        let root = [
            ("xmlns", QTI),
            ("xmlns:xsi", INSTANCE),
            ("xsi:schemaLocation", QTI_PLACE),
            ("identifier", id.as_str()),
            ("title", title.as_str()),
            ("xml:lang", self.messages.lang()),
            ("adaptive", "false"),
            ("timeDependent", "false"),
        ];
        xml.element("assessmentItem", &root, |xml| {
            response(item.shape, &self.twins(item.shape), xml);
            outcomes(xml);
            xml.element("itemBody", &[], |xml| {
                let asked = self.copyist.html(&item.question.prompt);
                xml.element("div", &[], |xml| xml.raw(&asked));
                self.interaction(item.shape, xml);
            });
            processing(item.shape, xml);
            self.feedback(item, xml);
        });
        xml.bytes()
    }

    fn interaction(&mut self, shape: Shape<'_>, xml: &mut Xml) {
        match shape {
            Shape::One(choices) => self.choices(choices, "true", "1", "quiz.one", xml),
            Shape::Truth { choices, .. } => self.choices(choices, "false", "1", "quiz.truth", xml),
            Shape::Several(choices) => self.choices(choices, "true", "0", "quiz.several", xml),
            Shape::Order(items) => {
                xml.element("orderInteraction", &[("responseIdentifier", RESPONSE), ("shuffle", "true")], |xml| {
                    xml.words("prompt", &[], self.messages.get("quiz.order"));
                    for (place, step) in items.iter().enumerate() {
                        self.option("simpleChoice", &[("identifier", &letter(place))], step, xml);
                    }
                });
            }
            Shape::Match(pairs) => self.pairs(pairs, xml),
            Shape::Number { .. } => {
                xml.element("p", &[], |xml| {
                    xml.raw(&super::xml::escape(self.messages.get("export.number")));
                    xml.empty("textEntryInteraction", &[("responseIdentifier", RESPONSE), ("expectedLength", "12")]);
                });
            }
        }
    }

    fn choices(&mut self, choices: &[Choice], shuffle: &str, most: &str, asked: &str, xml: &mut Xml) {
        let attributes = [("responseIdentifier", RESPONSE), ("shuffle", shuffle), ("maxChoices", most)];
        xml.element("choiceInteraction", &attributes, |xml| {
            xml.words("prompt", &[], self.messages.get(asked));
            for (place, choice) in choices.iter().enumerate() {
                self.option("simpleChoice", &[("identifier", &letter(place))], &choice.text, xml);
            }
        });
    }

    /// For each right side of a matching the place of the first that says the same.
    fn twins(&self, shape: Shape<'_>) -> Vec<usize> {
        let Shape::Match(pairs) = shape else { return Vec::new() };
        first_alike(&pairs.iter().map(|(_, right)| self.copyist.plain(right)).collect::<Vec<_>>())
    }

    fn pairs(&mut self, pairs: &[(Prose, Prose)], xml: &mut Xml) {
        let twins = self.twins(Shape::Match(pairs));
        let most = pairs.len().to_string();
        let attributes = [("responseIdentifier", RESPONSE), ("shuffle", "true"), ("maxAssociations", most.as_str())];
        xml.element("matchInteraction", &attributes, |xml| {
            xml.words("prompt", &[], self.messages.get("quiz.match"));
            xml.element("simpleMatchSet", &[], |xml| {
                for (place, (left, _)) in pairs.iter().enumerate() {
                    self.option(
                        "simpleAssociableChoice",
                        &[("identifier", &side("L", place)), ("matchMax", "1")],
                        left,
                        xml,
                    );
                }
            });
            xml.element("simpleMatchSet", &[], |xml| {
                for (place, (_, right)) in pairs.iter().enumerate().filter(|(place, _)| twins[*place] == *place) {
                    let uses = twins.iter().filter(|twin| **twin == place).count().to_string();
                    let attributes = [("identifier", &*side("R", place)), ("matchMax", &*uses)];
                    self.option("simpleAssociableChoice", &attributes, right, xml);
                }
            });
        });
    }

    fn option(&mut self, name: &str, attributes: &[(&str, &str)], prose: &Prose, xml: &mut Xml) {
        let words = self.copyist.inline(prose);
        xml.markup(name, attributes, &words);
    }

    /// Why each picked option is right or wrong, and why the right answer is right.
    fn feedback(&mut self, item: &Item<'_>, xml: &mut Xml) {
        if let Shape::One(choices) | Shape::Several(choices) | Shape::Truth { choices, .. } = item.shape {
            for (place, choice) in choices.iter().enumerate() {
                self.modal(&letter(place), &choice.why, xml);
            }
        }
        self.modal(WHY, &item.question.explanation, xml);
    }

    fn modal(&mut self, identifier: &str, prose: &Prose, xml: &mut Xml) {
        let html = self.copyist.html(prose);
        if !html.is_empty() {
            let attributes = [("outcomeIdentifier", "FEEDBACK"), ("identifier", identifier), ("showHide", "show")];
            xml.element("modalFeedback", &attributes, |xml| xml.raw(&html));
        }
    }
}

/// What the right answer is, and what parts of it are worth.
fn response(shape: Shape<'_>, twins: &[usize], xml: &mut Xml) {
    let (cardinality, base, right): (_, _, Vec<String>) = match shape {
        Shape::One(choices) | Shape::Truth { choices, .. } => ("single", "identifier", right(choices)),
        Shape::Several(choices) => ("multiple", "identifier", right(choices)),
        Shape::Order(items) => ("ordered", "identifier", (0..items.len()).map(letter).collect()),
        Shape::Match(_) => ("multiple", "directedPair", pairs_of(twins)),
        Shape::Number { value, .. } => ("single", "float", vec![plain_number(value)]),
    };
    let attributes = [("identifier", RESPONSE), ("cardinality", cardinality), ("baseType", base)];
    xml.element("responseDeclaration", &attributes, |xml| {
        xml.element("correctResponse", &[], |xml| right.iter().for_each(|value| xml.words("value", &[], value)));
        let worth: Vec<(String, String)> = match shape {
            Shape::Several(choices) => {
                choices.iter().enumerate().map(|(at, one)| (letter(at), Share::of(one, choices).fraction())).collect()
            }
            Shape::Match(pairs) => {
                pairs_of(twins).into_iter().map(|pair| (pair, Share::among(pairs.len()).fraction())).collect()
            }
            Shape::One(_) | Shape::Truth { .. } | Shape::Order(_) | Shape::Number { .. } => return,
        };
        let bounds = [("lowerBound", "0"), ("upperBound", "1"), ("defaultValue", "0")];
        xml.element("mapping", &bounds, |xml| {
            for (key, value) in &worth {
                xml.empty("mapEntry", &[("mapKey", key), ("mappedValue", value)]);
            }
        });
    });
}

fn outcomes(xml: &mut Xml) {
    let score = [("identifier", "SCORE"), ("cardinality", "single"), ("baseType", "float"), ("normalMaximum", "1")];
    xml.element("outcomeDeclaration", &score, |xml| {
        xml.element("defaultValue", &[], |xml| xml.words("value", &[], "0"));
    });
    xml.empty(
        "outcomeDeclaration",
        &[("identifier", "FEEDBACK"), ("cardinality", "multiple"), ("baseType", "identifier")],
    );
}

/// A right answer is worth one; of several and of pairs each part counts. Then: what is shown.
fn processing(shape: Shape<'_>, xml: &mut Xml) {
    let answer = |xml: &mut Xml| {
        xml.empty("variable", &[("identifier", RESPONSE)]);
        xml.empty("correct", &[("identifier", RESPONSE)]);
    };
    xml.element("responseProcessing", &[], |xml| {
        xml.element("responseCondition", &[], |xml| {
            xml.element("responseIf", &[], |xml| {
                match shape {
                    Shape::Number { value, tolerance } if tolerance > 0 => near(value, tolerance, xml),
                    Shape::Number { .. } => xml.element("equal", &[("toleranceMode", "exact")], answer),
                    Shape::One(_) | Shape::Several(_) | Shape::Truth { .. } | Shape::Order(_) | Shape::Match(_) => {
                        xml.element("match", &[], answer);
                    }
                }
                set("SCORE", |xml| xml.words("baseValue", &[("baseType", "float")], "1"), xml);
            });
            if let Shape::Several(_) | Shape::Match(_) = shape {
                xml.element("responseElse", &[], |xml| {
                    set("SCORE", |xml| xml.empty("mapResponse", &[("identifier", RESPONSE)]), xml);
                });
            }
        });
        let shown = |xml: &mut Xml| {
            xml.element("multiple", &[], |xml| {
                xml.words("baseValue", &[("baseType", "identifier")], WHY);
                if let Shape::One(_) | Shape::Several(_) | Shape::Truth { .. } = shape {
                    xml.empty("variable", &[("identifier", RESPONSE)]);
                }
            });
        };
        set("FEEDBACK", shown, xml);
    });
}

/// A number between two others: players know comparisons, and not all of them tolerances.
fn near(value: i64, tolerance: i64, xml: &mut Xml) {
    xml.element("and", &[], |xml| {
        for (comparison, bound) in [("gte", value - tolerance), ("lte", value + tolerance)] {
            xml.element(comparison, &[], |xml| {
                xml.empty("variable", &[("identifier", RESPONSE)]);
                xml.words("baseValue", &[("baseType", "float")], &plain_number(bound));
            });
        }
    });
}

fn set(outcome: &str, value: impl FnOnce(&mut Xml), xml: &mut Xml) {
    xml.element("setOutcomeValue", &[("identifier", outcome)], value);
}

fn right(choices: &[Choice]) -> Vec<String> {
    choices.iter().enumerate().filter(|(_, choice)| choice.right).map(|(place, _)| letter(place)).collect()
}

/// One half of a pair.
fn side(which: &str, place: usize) -> String {
    format!("{which}{}", place + 1)
}

/// What belongs together.
fn pairs_of(twins: &[usize]) -> Vec<String> {
    twins.iter().enumerate().map(|(left, right)| format!("{} {}", side("L", left), side("R", *right))).collect()
}
