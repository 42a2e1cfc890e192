package org.orgo.configuration;

import java.util.List;

/**
 * What an import would do.
 *
 * @param plan names the file together with the configuration it was compared with
 * @param files by path
 * @param mistakes with any of them, nothing is imported
 */
public record ImportPlan(String plan, List<FileChange> files, List<FileMistake> mistakes) {

  /** Whether an import would change something. */
  public boolean changesSomething() {
    return files.stream().anyMatch(FileChange::isMade);
  }
}
