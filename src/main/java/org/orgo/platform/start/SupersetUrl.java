package org.orgo.platform.start;

import org.orgo.platform.database.CannotStart;
import org.orgo.platform.database.StartCheck;
import org.springframework.core.env.Environment;

/**
 * Where people reach Superset, if anywhere: pages lead there, so it must be an address of the web.
 */
final class SupersetUrl implements StartCheck {

  @Override
  public void run(Environment environment) {
    String url = environment.getProperty("orgo.superset.url", "").strip();
    if (!url.isEmpty() && !BaseUrl.isWebAddress(url)) {
      throw new CannotStart(
          "orgo.superset.url is \"%s\"; set it to where people reach Superset, such as https://insights.example.org, or leave it out."
              .formatted(url));
    }
  }
}
