package org.orgo.studio.editors;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.orgo.web.SystemBrowser;

/** A page of an editor for each test; what the console complains about fails it. */
abstract class EditorsInABrowser {

  private static SystemBrowser system;

  EditorPreview preview;
  Page page;
  private BrowserContext context;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void quit() {
    system.close();
  }

  @BeforeEach
  void start() throws IOException {
    preview = EditorPreview.start();
    look(1400, ColorScheme.LIGHT);
  }

  @AfterEach
  void end() {
    context.close();
    preview.close();
    assertThat(complaints).isEmpty();
  }

  /** From here on with a window of that width. */
  void look(int width, ColorScheme scheme) {
    if (context != null) {
      context.close();
    }
    context =
        system
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // the browser itself notes that a save was refused
          if (message.type().matches("error|warning") && !message.text().contains("409")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  void open(String file) {
    page.navigate(preview.address(file));
    page.waitForSelector("#editor[data-ready]");
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator labelled(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** The findings of the page, each as one text. */
  Locator findings() {
    return page.locator("#findings .studio-finding");
  }

  List<String> barriers() {
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + node.getHtml()))
            .toList();
  }

  /** With -Dorgo.photograph, leaves a picture under target/preview to look at. */
  void photograph(String name) {
    if (System.getProperty("orgo.photograph") != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target/preview", "editor-" + name + ".png")));
    }
  }
}
