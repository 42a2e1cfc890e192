package org.orgo.engine.deployment.delegates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orgo.engine.deployment.check.OurCheck;

class DelegateDeclarationsTests {

  private final DelegateDeclarations delegates = OurCheck.delegates();

  @Test
  void every_delegate_says_where_it_may_stand() {
    assertThat(delegates.names()).isNotEmpty();
    assertThat(delegates.names())
        .as("put @PublishedTo on the class")
        .allSatisfy(name -> assertThat(delegates.find(name)).isPresent());
  }

  @Test
  void every_delegate_stands_in_processes_that_there_are() {
    assertThat(delegates.names())
        .allSatisfy(
            name ->
                assertThat(delegates.find(name).orElseThrow().process())
                    .allMatch(OurCheck.shared()::hasProcess));
  }

  @Test
  void what_nobody_published_declares_nothing() {
    assertThat(delegates.find("dataSource")).isEmpty();
  }
}
