package org.orgo.setup;

import java.util.Optional;
import org.orgo.people.UserId;
import org.orgo.people.accounts.PasswordLink;
import org.orgo.people.accounts.PasswordLinks;
import org.orgo.people.operators.OneTimeLink;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The links with which the first people choose their passwords. */
@Component
class Invitations {

  private final PasswordLinks links;
  private final FirstOperator operator;
  private final String baseUrl;

  Invitations(
      PasswordLinks links,
      FirstOperator operator,
      @Value("${orgo.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
    this.links = links;
    this.operator = operator;
    this.baseUrl = baseUrl.replaceFirst("/+$", "");
  }

  Invitation ofAdministrator(UserId user, String email) {
    PasswordLink link = links.issue(user);
    return new Invitation(email, baseUrl + link.path(), link.expiresAt());
  }

  /** Empty where somebody operates the installation already. */
  Optional<Invitation> ofOperator(SetupAnswers answers) {
    return answers.has(SetupQuestion.OPERATOR_EMAIL)
        ? Optional.of(
            ofOperator(
                answers.of(SetupQuestion.OPERATOR_EMAIL), answers.of(SetupQuestion.OPERATOR_NAME)))
        : Optional.empty();
  }

  private Invitation ofOperator(String email, String name) {
    OneTimeLink link = operator.create(email, name);
    return new Invitation(email, baseUrl + link.path(), link.expiresAt());
  }
}
