package org.orgo.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a command tells the next page. Travels in the session, so it holds no contents. */
public final class Flashes {

  static final String KIND = "flash.kind";
  static final String TEXT = "flash.text";

  private Flashes() {}

  public static void success(RedirectAttributes redirect, String text) {
    say(redirect, "success", text);
  }

  public static void info(RedirectAttributes redirect, String text) {
    say(redirect, "info", text);
  }

  private static void say(RedirectAttributes redirect, String kind, String text) {
    redirect.addFlashAttribute(KIND, kind);
    redirect.addFlashAttribute(TEXT, text);
  }
}
