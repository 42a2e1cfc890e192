package org.orgo.people.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.InstallationLog;
import org.orgo.audit.InstallationLogEntry;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.springframework.beans.factory.annotation.Autowired;

@OrgoTest
class InstallationOperatorsTests {

  private static final String PASSWORD = "correct horse battery";

  @Autowired InstallationOperators operators;
  @Autowired OperatorLogins logins;
  @Autowired InstallationLog log;
  @Autowired MovableClock clock;

  private String email;

  @BeforeEach
  void choose() {
    email = "Olga-%s@orgo.example".formatted(UUID.randomUUID());
  }

  @AfterEach
  void goBackToNow() {
    clock.reset();
  }

  @Test
  void an_operator_chooses_a_password_by_a_link_that_works_once() {
    OneTimeLink link = operators.create(email, "Olga");
    assertThat(logins.byPassword(email, PASSWORD)).isEmpty();

    operators.choosePassword(link.token(), PASSWORD);

    assertThat(logins.byPassword(email.toUpperCase(), PASSWORD))
        .hasValueSatisfying(operator -> assertThat(operator.displayName()).isEqualTo("Olga"));
    assertThat(logins.byPassword(email, "something else")).isEmpty();
    assertThat(operators.isUsable(link.token())).isFalse();
    assertThatThrownBy(() -> operators.choosePassword(link.token(), PASSWORD + "2"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_link_ends_after_three_days_and_when_a_new_one_is_made() {
    OneTimeLink first = operators.create(email, "Olga");
    OneTimeLink second = operators.invite(email);

    assertThat(operators.isUsable(first.token())).isFalse();
    assertThat(operators.isUsable(second.token())).isTrue();
    clock.advance(Duration.ofDays(3));
    assertThat(operators.isUsable(second.token())).isFalse();
  }

  @Test
  void a_short_password_is_refused_and_leaves_the_link() {
    OneTimeLink link = operators.create(email, "Olga");

    assertThatThrownBy(() -> operators.choosePassword(link.token(), "short"))
        .isInstanceOf(InvalidRequest.class);
    assertThat(operators.isUsable(link.token())).isTrue();
  }

  @Test
  void an_address_is_one_operators() {
    operators.create(email, "Olga");

    assertThatThrownBy(() -> operators.create(email.toLowerCase(), "Otto"))
        .isInstanceOf(OperatorExists.class);
  }

  @Test
  void what_happens_to_an_account_is_in_the_installations_log() {
    OneTimeLink link = operators.create(email, "Olga");
    operators.choosePassword(link.token(), PASSWORD);
    logins.byPassword(email, "wrong");
    logins.byPassword(email, PASSWORD);
    OperatorId id = operators.findByEmail(email).orElseThrow().operatorId();
    operators.disable(id);

    assertThat(log.latest(100))
        .filteredOn(entry -> entry.objectId().equals(id.toString()))
        .extracting(InstallationLogEntry::action)
        .containsExactly(
            "operator.disabled",
            "login.refused",
            "operator.password_chosen",
            "operator.link_issued",
            "operator.created");
    assertThat(logins.byPassword(email, PASSWORD)).isEmpty();
  }
}
