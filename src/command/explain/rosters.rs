//! Explanations of what is found in the roster of a coaching plan.

use super::Explanation;

pub(super) const ROSTER_INVALID: Explanation = Explanation {
    means: "A roster is a table saved as CSV: the first line names the columns nickname, area and trained, and if wanted place \
            and days-off; each line below is one person. `trained` holds yes, no, or ids of modules or sessions. Days are \
            written year-month-day. Something here is otherwise.",
    matters: "A line that is misread would leave somebody without coaching, and nobody would notice.",
    wrong: r"
nickname,area,trained
Sari,Sewon,keuagan
Sari,Kasihan,no
",
    right: r"
nickname,area,trained,place,days-off
Sari,Sewon,keuangan usaha/memulai-usaha,Balai Sewon,2027-01-12
Sari B,Kasihan,no,,2027-02-01..2027-02-05
",
};

pub(super) const ROSTER_PERSONAL: Explanation = Explanation {
    means: "A cell or column looks like an identity number, a telephone number, an e-mail address or a date of birth. A plan \
            is made of nicknames and areas.",
    matters: "The plan is printed, pinned to walls and sent in chats. What is not in it cannot be misused.",
    wrong: r"
nickname,area,trained,telepon
Sari,Sewon,yes,0812 3456 7890
",
    right: r"
nickname,area,trained
Sari,Sewon,yes
",
};

pub(super) const COACH_PLAN: Explanation = Explanation {
    means: "With these people, places and dates no plan keeps all its promises: everybody coached by somebody who was trained, \
            nobody and no place twice at a time, nothing on days off and holidays.",
    matters: "A plan with a hole in it is found out on the morning when somebody stands before a closed door.",
    wrong: r"
nickname,area,trained
Sari,Sewon,no
Rini,Sewon,no
",
    right: r"
nickname,area,trained
Sari,Sewon,yes
Rini,Sewon,no
",
};
