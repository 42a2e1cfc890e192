package org.orgo.studio.howto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.orgo.testing.TestSessions;
import org.orgo.web.SystemBrowser;

/** Somebody who does in a browser what a how-to says; refusals by the page's policy fail it. */
final class Reader implements AutoCloseable {

  private final HowTo howTo;
  private final String origin;
  private final BrowserContext context;
  private final Page page;
  private final List<String> refused = new ArrayList<>();

  /**
   * @param cookie of the session of whoever it is
   */
  Reader(SystemBrowser system, HowTo howTo, String origin, String cookie) {
    this.howTo = howTo;
    this.origin = origin;
    this.context =
        system
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(1280, 800)
                    .setReducedMotion(ReducedMotion.REDUCE));
    context.addCookies(List.of(new Cookie(TestSessions.COOKIE, cookie).setUrl(origin)));
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            refused.add(message.text());
          }
        });
  }

  void open(String path) {
    page.navigate(origin + path);
  }

  /** A button or a link, by its name. */
  void press(String name) {
    Locator button = page.getByRole(AriaRole.BUTTON, exactly(name));
    Locator link = page.getByRole(AriaRole.LINK, exactly(name));
    Locator either = button.or(link).first();
    assertThat(either).isVisible();
    either.click();
    howTo.did(name);
  }

  /** A link that begins with a name. */
  void choose(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
    howTo.did(name);
  }

  void fill(String label, String text) {
    labelled(label).fill(text);
    howTo.did(label);
  }

  void select(String label, String option) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
        .and(page.locator("select"))
        .first()
        .selectOption(option);
    howTo.did(label);
  }

  /** Something else that has a name, such as an entry of a menu. */
  void does(String name, Runnable how) {
    how.run();
    howTo.did(name);
  }

  /** A button, without a mouse. */
  void pressByKey(String name) {
    page.getByRole(AriaRole.BUTTON, exactly(name)).first().press("Enter");
    howTo.did(name);
  }

  /** The first, second … field of that name, without a mouse. */
  void typeIn(String label, int at, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).nth(at).focus();
    page.keyboard().press("Control+a");
    page.keyboard().type(text);
    howTo.did(label);
  }

  /** Writes free text into a cell of a table that is being edited. */
  void write(String cell, String text) {
    labelled(cell).click();
    page.keyboard().type(text);
  }

  /** Chooses a word for a cell of a table that is being edited. */
  void pick(String cell, String word) {
    labelled(cell).click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(word).setExact(true))
        .click();
  }

  /** Types into a cell of a table that is being edited. */
  void type(String cell, String text) {
    labelled(cell).click();
    page.keyboard().press("Control+a");
    page.keyboard().type(text);
    page.keyboard().press("Tab");
  }

  void sees(String text) {
    assertThat(page.getByText(text).first()).isVisible();
  }

  /** The whole text of an element: "Not saved yet" is not "Saved". */
  void waitsFor(String text, double millis) {
    assertThat(page.getByText(text, new Page.GetByTextOptions().setExact(true)).first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(millis));
  }

  void takesPicture(String name) {
    howTo.picture(page, name);
  }

  Page page() {
    return page;
  }

  @Override
  public void close() {
    context.close();
    assertThat(refused).isEmpty();
  }

  /** The first of that name, as a reader finds it. */
  private Locator labelled(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
  }

  private static Page.GetByRoleOptions exactly(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
