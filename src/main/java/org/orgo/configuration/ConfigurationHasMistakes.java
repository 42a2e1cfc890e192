package org.orgo.configuration;

import java.util.List;
import org.orgo.platform.refusals.Refusal;

/** Something is wrong with the files, so nothing of them is imported. */
public class ConfigurationHasMistakes extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<FileMistake> mistakes;

  ConfigurationHasMistakes(List<FileMistake> mistakes) {
    super("Something is wrong with the files, so nothing was imported; look at the findings");
    this.mistakes = List.copyOf(mistakes);
  }

  @Override
  public List<FileMistake> findings() {
    return mistakes;
  }

  @Override
  public String code() {
    return "configuration_has_mistakes";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
