//! Explanations of what is found in the rules and forms of coaching.

use super::Explanation;

pub(super) const READINESS_RULE: Explanation = Explanation {
    means: "A rule in coaching/readiness.yaml, or under `readiness` in curriculum.yaml, says from how much on somebody is \
            ready for a session. Percent end at 100, a session is studied once, and 0 holds for everyone. `sessions` names sessions that curriculum.yaml lists.",
    matters: "The supervisor's board would call nobody ready, or everybody, and the coaching would go to the wrong people.",
    wrong: r"
checks:
  measure: checks
  least: 800
",
    right: r"
checks:
  measure: checks
  least: 80
",
};
