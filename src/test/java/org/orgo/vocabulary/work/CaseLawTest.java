package org.orgo.vocabulary.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseLawTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OPEN        | IN_PROGRESS, RESOLVED, ARCHIVED
          IN_PROGRESS | RESOLVED, ARCHIVED
          RESOLVED    | ARCHIVED, IN_PROGRESS
          ARCHIVED    | ''
          """)
  void exactly_the_changes_of_the_law_are_allowed(CaseStatus from, String allowed) {
    List<CaseStatus> lawful =
        Arrays.stream(allowed.split(", "))
            .filter(each -> !each.isBlank())
            .map(CaseStatus::valueOf)
            .toList();

    for (CaseStatus to : CaseStatus.values()) {
      assertThat(CaseLaw.allows(from, to)).as("%s to %s", from, to).isEqualTo(lawful.contains(to));
    }
    assertThat(CaseLaw.reachableFrom(from)).containsExactlyInAnyOrderElementsOf(lawful);
    assertThat(from.isTerminal()).isEqualTo(lawful.isEmpty());
  }

  @Test
  void archiving_unresolved_cases_and_reopening_archived_ones_needs_a_reason() {
    assertThat(changes().filter(each -> CaseLaw.needsReason(each[0], each[1])))
        .containsExactlyInAnyOrder(
            new CaseStatus[] {CaseStatus.OPEN, CaseStatus.ARCHIVED},
            new CaseStatus[] {CaseStatus.IN_PROGRESS, CaseStatus.ARCHIVED},
            new CaseStatus[] {CaseStatus.ARCHIVED, CaseStatus.IN_PROGRESS});
  }

  @Test
  void only_an_administrator_reopens_an_archived_case() {
    assertThat(CaseLaw.allows(CaseStatus.ARCHIVED, CaseStatus.IN_PROGRESS)).isFalse();
    assertThat(CaseLaw.allowsAnAdministrator(CaseStatus.ARCHIVED, CaseStatus.IN_PROGRESS)).isTrue();
    assertThat(CaseLaw.allowsAnAdministrator(CaseStatus.ARCHIVED, CaseStatus.OPEN)).isFalse();
  }

  private static Stream<CaseStatus[]> changes() {
    return Arrays.stream(CaseStatus.values())
        .flatMap(from -> Arrays.stream(CaseStatus.values()).map(to -> new CaseStatus[] {from, to}));
  }
}
