package org.orgo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sample pages as a reader meets them: rules of accessibility, our policy, keys, diagrams. */
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class PagesInABrowserTests {

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

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void every_page_is_accessible_and_keeps_to_its_policy(ColorScheme scheme) {
    List<String> complaints = new ArrayList<>();
    for (boolean wide : new boolean[] {true, false}) {
      try (BrowserContext context = context(scheme, wide)) {
        for (String path : preview.pages().keySet()) {
          if (path.startsWith("/en/") || wide && scheme == ColorScheme.LIGHT) {
            check(context, path, scheme, wide)
                .forEach(complaint -> complaints.add(path + " " + complaint));
          }
        }
      }
    }
    assertThat(complaints).isEmpty();
  }

  private static List<String> check(
      BrowserContext context, String path, ColorScheme scheme, boolean wide) {
    try (Page page = context.newPage()) {
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(
          message -> {
            if (message.type().matches("error|warning")) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);
      page.navigate(preview.address() + path);
      waitForViewers(page);
      AxeResults results = new AxeBuilder(page).exclude(".bjs-container").analyze();
      results
          .getViolations()
          .forEach(
              rule ->
                  rule.getNodes()
                      .forEach(node -> complaints.add(rule.getId() + ": " + node.getHtml())));
      if ((int) page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0) {
        complaints.add("wider than the screen");
      }
      String picture = path.substring(1).replace('/', '-') + "-" + (wide ? "wide-" : "narrow-");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target/preview", picture + scheme.name().toLowerCase() + ".png")));
      return complaints;
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
    return browser.newContext(
        new Browser.NewContextOptions()
            .setColorScheme(scheme)
            .setViewportSize(wide ? 1280 : 390, wide ? 800 : 844));
  }

  private static void waitForViewers(Page page) {
    page.evaluate("document.querySelector('[data-bpmn-src]')?.scrollIntoView()");
    String unfinished = "[data-bpmn-src]:not([data-shown]), [data-form-src]:not([data-shown])";
    PlaywrightAssertions.assertThat(page.locator(unfinished)).hasCount(0);
    page.evaluate("scrollTo(0, 0)");
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.id");
  }
}
