package org.orgo.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Addresses of the bundled browser assets; the bundler names each file by its content. */
public final class Assets {

  private static final Properties NAMES = read();

  private Assets() {}

  public static boolean has(String source) {
    return NAMES.containsKey(source);
  }

  public static String url(String source) {
    String name = NAMES.getProperty(source);
    if (name == null) {
      throw new IllegalArgumentException("The bundle has no " + source + ": build the assets");
    }
    return "/assets/" + name;
  }

  /** An icon of the sprite; a name that src/icons.txt does not list shows nothing. */
  public static String icon(String name) {
    return url("icons.svg") + "#" + name;
  }

  private static Properties read() {
    Properties names = new Properties();
    try (InputStream manifest = Assets.class.getResourceAsStream("assets.properties")) {
      if (manifest != null) {
        names.load(manifest);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return names;
  }
}
