package org.orgo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The sample pages as a reader meets them: rules of accessibility, our policy, keys, diagrams. */
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class PagesInABrowserTests {

  private static final int MAX_LOOKS = 400;
  private static final int BETWEEN_LOOKS_MS = 100;

  private static PreviewServer preview;
  private static SystemBrowser system;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    preview = PreviewServer.start(0);
    system = SystemBrowser.launch();
    browser = system.browser();
  }

  @AfterAll
  static void close() {
    system.close();
    preview.close();
  }

  @Test
  void every_page_is_accessible_and_keeps_to_its_policy() {
    // each in a browser of its own: whoever loads a page mostly waits
    CompletableFuture<List<String>> wide =
        CompletableFuture.supplyAsync(() -> look(ColorScheme.LIGHT, true));
    CompletableFuture<List<String>> narrow =
        CompletableFuture.supplyAsync(() -> look(ColorScheme.DARK, false));
    assertThat(wide.join()).as("light, on a wide screen").isEmpty();
    assertThat(narrow.join()).as("dark, on a phone").isEmpty();
  }

  /** Translations differ in the length of their words, which matters where the screen is narrow. */
  private static List<String> look(ColorScheme scheme, boolean wide) {
    List<String> complaints = new ArrayList<>();
    try (SystemBrowser own = SystemBrowser.launch();
        BrowserContext context = context(own.browser(), scheme, wide);
        Page page = context.newPage()) {
      page.onConsoleMessage(
          message -> {
            if (message.type().matches("error|warning")) {
              complaints.add(page.url() + " " + message.text());
            }
          });
      page.onPageError(error -> complaints.add(page.url() + " " + error));
      for (String path : preview.pages().keySet()) {
        boolean original = path.startsWith("/en/");
        if (wide && !original) {
          continue;
        }
        page.navigate(preview.address() + path);
        if (original) {
          complaints.addAll(barriers(page));
        }
        if ((int) page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0) {
          complaints.add(path + " is wider than the screen");
        }
        photograph(page, path, scheme, wide);
      }
    }
    return complaints;
  }

  private static List<String> barriers(Page page) {
    waitForViewers(page);
    return new AxeBuilder(page)
        .setLegacyMode(true).exclude(".bjs-container").analyze().getViolations().stream()
            .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + node.getHtml()))
            .map(barrier -> page.url() + " " + barrier)
            .toList();
  }

  /** With -Dorgo.photograph, leaves pictures under target/preview to look at. */
  private static void photograph(Page page, String path, ColorScheme scheme, boolean wide) {
    if (System.getProperty("orgo.photograph") != null) {
      String name = path.substring(1).replace('/', '-') + (wide ? "-wide-" : "-narrow-") + scheme;
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target/preview", name + ".png")));
    }
  }

  @Test
  void keys_move_through_the_list_and_find_the_search() {
    try (BrowserContext context = context(ColorScheme.LIGHT, true);
        Page page = context.newPage()) {
      page.navigate(preview.address() + "/en/work");
      page.waitForSelector("html.has-script");
      page.keyboard().press("j");
      page.keyboard().press("j");
      assertThat(focused(page)).isEqualTo("task-0190-2");
      page.keyboard().press("k");
      assertThat(focused(page)).isEqualTo("task-0190-1");
      page.keyboard().press("/");
      assertThat(focused(page)).isEqualTo("q");
      page.keyboard().press("Escape");
      page.keyboard().press("?");
      assertThat(page.locator("#help").isVisible()).isTrue();
    }
  }

  @Test
  void new_work_appears_by_itself_and_never_under_the_reader() {
    try (BrowserContext context = context(ColorScheme.LIGHT, true);
        Page page = context.newPage()) {
      String first = preview.pages().get("/en/work");
      String changed = first.replace("Waiting for a spare pump", "A pump has arrived");
      page.route(
          url -> url.endsWith("/live"),
          live ->
              live.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/event-stream")
                      .setBody("retry: 300\nevent: work-changed\ndata: Ops.Maintenance\n\n")));
      page.navigate(preview.address() + "/en/work");
      page.route(url -> url.endsWith("/en/work"), work -> answer(work, 200, "text/html", changed));
      page.getByText("A pump has arrived").waitFor();

      page.evaluate("scrollTo(0, document.body.scrollHeight)"); // no element: it may be swapped
      page.route(url -> url.contains("cursor="), more -> answer(more, 200, "text/html", first));
      page.getByText("Load more").click();
      PlaywrightAssertions.assertThat(page.locator("#live-note button")).isVisible();
      PlaywrightAssertions.assertThat(page.locator("[data-task]")).hasCount(10);
    }
  }

  @Test
  void losing_a_race_is_said_and_not_swallowed() {
    try (BrowserContext context = context(ColorScheme.LIGHT, true);
        Page page = context.newPage()) {
      page.navigate(preview.address() + "/en/task");
      page.route(
          url -> url.endsWith("/actions/start"),
          start ->
              answer(start, 409, "application/problem+json", "{\"detail\":\"Paul has started.\"}"));
      page.locator("form[action$='/actions/start'] button").click();
      PlaywrightAssertions.assertThat(page.locator(".toast-note"))
          .containsText("Someone was fasterPaul has started.");
    }
  }

  private static void answer(Route route, int status, String type, String body) {
    route.fulfill(new Route.FulfillOptions().setStatus(status).setContentType(type).setBody(body));
  }

  @Test
  void the_diagram_marks_where_the_task_waits() {
    try (BrowserContext context = context(ColorScheme.LIGHT, true);
        Page page = context.newPage()) {
      page.navigate(preview.address() + "/en/task");
      waitForViewers(page);
      assertThat(page.locator(".is-here").getAttribute("data-element-id"))
          .isEqualTo("userTask_escalated");
      assertThat(page.locator(".is-way-out").count()).isPositive();
    }
  }

  @Test
  void a_form_is_sent_as_json_and_only_when_it_is_complete() {
    try (BrowserContext context = context(ColorScheme.LIGHT, true);
        Page page = context.newPage()) {
      page.navigate(preview.address() + "/en/task-asking");
      waitForViewers(page);
      List<String> sent = new ArrayList<>();
      page.onRequest(
          request -> {
            if (request.method().equals("POST")) {
              sent.add(request.postData());
            }
          });
      page.fill("#reason", "Mopped and dried.");
      page.locator(".ask button.btn-primary").click();
      assertThat(page.locator(".fjs-has-errors").count()).isPositive();
      assertThat(sent).isEmpty();
    }
  }

  @Test
  void a_theme_once_chosen_stays() {
    try (BrowserContext context = context(ColorScheme.LIGHT, true);
        Page page = context.newPage()) {
      page.navigate(preview.address() + "/en/work");
      page.locator(".member").click();
      page.locator("[data-theme=dark]").click();
      assertThat(page.locator("html").getAttribute("data-bs-theme")).isEqualTo("dark");
      assertThat(context.cookies()).anyMatch(cookie -> cookie.value.equals("dark"));
    }
  }

  private static BrowserContext context(ColorScheme scheme, boolean wide) {
    return context(browser, scheme, wide);
  }

  private static BrowserContext context(Browser browser, ColorScheme scheme, boolean wide) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setColorScheme(scheme)
            .setViewportSize(wide ? 1280 : 390, wide ? 800 : 844));
  }

  /** A diagram is drawn while it is looked at; what else comes to the page may move it away. */
  private static void waitForViewers(Page page) {
    String unfinished =
        "[data-bpmn-src]:not([data-shown]), [data-form-src]:not([data-shown]),"
            + " [data-chart]:not([data-drawn])";
    for (int look = 0; look < MAX_LOOKS && page.locator(unfinished).count() > 0; look++) {
      page.evaluate(
          "document.querySelector('[data-bpmn-src]:not([data-shown])')?.scrollIntoView()");
      page.waitForTimeout(BETWEEN_LOOKS_MS);
    }
    assertThat(page.locator(unfinished).count()).as("still drawn on %s", page.url()).isZero();
    page.evaluate("scrollTo(0, 0)");
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.id");
  }
}
