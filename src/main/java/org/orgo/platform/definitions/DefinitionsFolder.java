package org.orgo.platform.definitions;

import java.nio.file.Path;
import org.orgo.platform.database.StartCheck;
import org.springframework.core.env.Environment;

/** The installation's own folder is there, and nothing in it leads out of it. */
final class DefinitionsFolder implements StartCheck {

  @Override
  public void run(Environment environment) {
    String folder = environment.getProperty("orgo.definitions-dir", "").strip();
    if (!folder.isEmpty()) {
      new OwnDefinitions(Path.of(folder)).requireUsable();
    }
  }
}
