// Answers the questions of self-coaching, as the page asks them: by pointer, or by keyboard alone. What is right is read from the
// answers that stand behind the folds for those without a script.

/** The question that is being asked: its id, kind and right answer. */
export const question = page => page.evaluate(() => {
  const item = document.querySelector('.asking').closest('.question');
  const texts = selector => [...item.querySelectorAll(selector)].map(node => node.textContent.trim());
  return {
    id: item.dataset.question, kind: item.dataset.kind, value: item.dataset.value,
    choices: [...item.querySelectorAll('.verdicts > li')].map(choice => choice.classList.contains('right')),
    items: texts('.answer > ol > li'), pairs: texts('.answer tbody td'),
  };
});

const check = '.asking > .actions .main';

/** Answers by pointer: `right`, `wrong` or `unsure`. */
export async function answer(page, how) {
  const asked = await question(page);
  if (how === 'unsure') { await page.click('.asking > .actions button:not(.main)'); return asked.id; }
  const right = how === 'right';
  if (asked.choices.length) {
    const wanted = asked.choices.map(is => is === right);
    for (const [at, is] of wanted.entries()) {
      if (is) await page.locator('.asking .option input').nth(at).check();
      if (is && asked.kind !== 'several') break;
    }
  } else if (asked.kind === 'order') await sort(page, right ? asked.items : [...asked.items].reverse(), (name, times) => up(page, name, times));
  else if (asked.kind === 'match') {
    for (const [at, pair] of asked.pairs.entries()) await page.locator('.asking select').nth(at).selectOption(right ? pair : asked.pairs.find(other => other !== pair));
  } else await page.fill('.asking input', right ? asked.value : String(Number(asked.value) * 7 + 13));
  await page.click(check);
  return asked.id;
}

const shown = page => page.evaluate(() => [...document.querySelectorAll('.sortable > li > :first-child')].map(node => node.textContent.trim()));
const mover = (page, name) => page.locator('.sortable > li').filter({ has: page.locator(`xpath=./span[1][normalize-space()=${JSON.stringify(name)}]`) }).locator('.mover').first();

/** Brings the list into an order, one item after the other, by moving each up. */
async function sort(page, wanted, move) {
  for (const [place, name] of wanted.entries()) {
    const at = (await shown(page)).indexOf(name);
    if (at > place) await move(name, at - place);
  }
}
async function up(page, name, times) { for (let n = 0; n < times; n++) await mover(page, name).click(); }

/** Presses a button that begins and answers all questions in one way; gives their ids in the order in which they were asked. */
export async function run(page, begin, how) {
  await page.click(begin);
  const ids = [];
  while (await page.locator('.asking').count()) {
    ids.push(await answer(page, how));
    if (await page.locator('.asking .explained').count()) await page.click(check);
  }
  return ids;
}

/** Tabs on until the focus is on what is looked for. */
async function tabTo(page, selector, nth = 0) {
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(([wanted, at]) => document.activeElement === document.querySelectorAll(wanted)[at], [selector, nth])) return;
  }
  throw new Error(`Tab does not reach ${selector} (${nth + 1})`);
}

/** Answers all checks of a study path right, without a pointer. */
export async function byKeyboard(page) {
  const { keyboard } = page, kinds = new Set(), wrong = [];
  let count = 0;
  await tabTo(page, '#study_checks button.main');
  await keyboard.press('Enter');
  while (await page.locator('.asking').count()) {
    const asked = await question(page);
    kinds.add(asked.kind);
    count++;
    if (asked.kind === 'several') {
      for (const [at, is] of asked.choices.entries()) if (is) { await tabTo(page, '.asking .option input', at); await keyboard.press('Space'); }
    } else if (asked.choices.length) {
      await tabTo(page, '.asking .option input', 0);
      await keyboard.press('Space');
      for (let at = asked.choices.indexOf(true); at > 0; at--) await keyboard.press('ArrowDown');
    } else if (asked.kind === 'order') {
      await sort(page, asked.items, async (name, times) => {
        // the button keeps the focus while its item moves
        for (let n = 0; n < times; n++) {
          const handle = await mover(page, name).elementHandle();
          const reached = () => handle.evaluate(node => node === document.activeElement);
          const most = 2 * asked.items.length;
          for (let presses = 0; presses < 3 * most && !await reached(); presses++) await keyboard.press(presses < most ? 'Tab' : 'Shift+Tab');
          if (!await reached()) throw new Error(`Tab does not reach the button that moves "${name}" up`);
          await keyboard.press('Enter');
        }
      });
    } else if (asked.kind === 'match') {
      for (const [at, pair] of asked.pairs.entries()) {
        await tabTo(page, '.asking select', at);
        const options = await page.evaluate(() => [...document.activeElement.options].map(option => option.value));
        for (let n = options.indexOf(pair); n > 0; n--) await keyboard.press('ArrowDown');
      }
    } else {
      await tabTo(page, '.asking input');
      await keyboard.type(asked.value);
    }
    await tabTo(page, check);
    await keyboard.press('Enter');
    if (!await page.locator('.verdict-line.good').count()) wrong.push(`${asked.id} (${asked.kind})`);
    await tabTo(page, check);
    await keyboard.press('Enter');
  }
  return { kinds, wrong, count };
}
