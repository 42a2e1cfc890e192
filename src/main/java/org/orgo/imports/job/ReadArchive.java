package org.orgo.imports.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one reading of an archive found out.
 *
 * @param writers who wrote which message
 * @param errors why messages are refused, with how many each
 */
record ReadArchive(ArchivePlan plan, List<ArchivedWriter> writers, Map<String, Integer> errors) {

  /** Who wrote a message. */
  record ArchivedWriter(int number, String address) {}

  static ReadArchive of(ArchivePlan plan) {
    return new ReadArchive(plan, new ArrayList<>(), new TreeMap<>());
  }

  void refused(String reason) {
    // sizes differ from message to message, the kind of error does not
    errors.merge(reason.replaceAll("has \\d+ bytes", "has too many bytes"), 1, Integer::sum);
  }

  void wrote(int number, String address) {
    if (address != null) {
      writers.add(new ArchivedWriter(number, address));
    }
  }

  /** The addresses of those who wrote what is stored. */
  Set<String> people() {
    return writers.stream()
        .filter(each -> plan.isStored(each.number()))
        .map(ArchivedWriter::address)
        .collect(Collectors.toSet());
  }
}
