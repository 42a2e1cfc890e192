package org.orgo.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium of this machine: what PLAYWRIGHT_CHROMIUM names, or the one on PATH. Playwright
 * brings none. Without one, browser tests are skipped with one loud line; in CI they fail instead.
 */
public record SystemBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 40_000;

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  public static boolean isThere() {
    if (executable().isPresent() || System.getenv("CI") != null) {
      return true;
    }
    System.err.println("*** NO CHROMIUM FOUND: THE BROWSER TESTS ARE SKIPPED ***");
    return false;
  }

  public static SystemBrowser launch() {
    Path chromium =
        executable()
            .orElseThrow(
                () -> new IllegalStateException("No chromium on PATH and none named for CI"));
    // a busy machine is slow, which is no failure
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS));
    return new SystemBrowser(playwright, browser);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> executable() {
    String named = System.getenv("PLAYWRIGHT_CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
