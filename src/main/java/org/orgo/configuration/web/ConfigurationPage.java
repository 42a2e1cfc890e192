package org.orgo.configuration.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orgo.configuration.FileChange;
import org.orgo.configuration.FileChange.Effect;
import org.orgo.configuration.ImportPlan;
import org.orgo.web.Layout;
import org.springframework.lang.Nullable;

/**
 * The configuration as files.
 *
 * @param archive what is imported, in base 64
 * @param remove whether what the files do not have goes
 * @param plan what an import would do; null before a rehearsal
 * @param refused why what was asked for is not done; null for none
 */
public record ConfigurationPage(
    Layout layout,
    String archive,
    boolean remove,
    @Nullable ImportPlan plan,
    @Nullable String refused) {

  private static final List<String> FOLDERS =
      List.of("organization", "roles", "mailboxes", "config", "processes", "dmn", "forms");

  /** What would change, by folder. */
  public Map<String, List<FileChange>> changed() {
    return plan.files().stream()
        .filter(each -> each.effect() != Effect.UNCHANGED)
        .filter(each -> each.effect() != Effect.NOT_IMPORTED || !each.fields().isEmpty())
        .collect(Collectors.groupingBy(ConfigurationPage::kind, TreeMap::new, Collectors.toList()));
  }

  public int unchanged() {
    return plan.files().size() - changed().values().stream().mapToInt(List::size).sum();
  }

  private static String kind(FileChange change) {
    int slash = change.file().indexOf('/');
    String folder = slash < 0 ? "organization" : change.file().substring(0, slash);
    return FOLDERS.contains(folder) ? folder : "other";
  }
}
