package org.orgo.platform.start;

import java.net.URI;
import java.util.Set;
import org.orgo.platform.database.CannotStart;
import org.orgo.platform.database.StartCheck;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where people reach Orgo. Only the demo may guess it: a mail with a link to localhost is lost. */
final class BaseUrl implements StartCheck {

  private static final String SETTING = "orgo.base-url";
  private static final Set<String> SCHEMES = Set.of("http", "https");

  @Override
  public void run(Environment environment) {
    String url = environment.getProperty(SETTING, "").strip();
    if (url.isEmpty()) {
      if (!environment.acceptsProfiles(Profiles.of("demo | test"))) {
        throw new CannotStart(
            "orgo.base-url is not set (ORGO_BASE_URL); set it to where people reach Orgo, such as https://orgo.example.org.");
      }
    } else if (!isWebAddress(url)) {
      throw new CannotStart(
          "orgo.base-url is \"%s\"; set it to where people reach Orgo, such as https://orgo.example.org."
              .formatted(url));
    }
  }

  static boolean isWebAddress(String url) {
    try {
      URI address = URI.create(url);
      return SCHEMES.contains(String.valueOf(address.getScheme())) && address.getHost() != null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }
}
