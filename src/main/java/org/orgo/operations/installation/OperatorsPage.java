package org.orgo.operations.installation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.people.operators.OneTimeLink;
import org.orgo.people.operators.OperatorId;
import org.orgo.people.operators.OperatorLogins.OperatorToken;
import org.orgo.web.Layout;

/**
 * Who operates the installation.
 *
 * @param withSecondFactor who of them has one
 * @param reader the operator who looks
 * @param draft an address and a name as they were written
 * @param errors by field, in the reader's language
 * @param link shown once, after it was made; else null
 * @param token likewise
 */
public record OperatorsPage(
    Layout layout,
    List<InstallationOperator> operators,
    Set<OperatorId> withSecondFactor,
    OperatorId reader,
    OperatorDraft draft,
    Map<String, String> errors,
    ShownLink link,
    OperatorToken token) {

  /** A new operator as written. */
  public record OperatorDraft(String email, String displayName) {

    static final OperatorDraft EMPTY = new OperatorDraft("", "");
  }

  /** With which somebody chooses a password. */
  public record ShownLink(String email, String address, OneTimeLink link) {}

  public static String href(InstallationOperator operator) {
    return OperatorsController.PATH + "/" + operator.operatorId();
  }

  public boolean hasSecondFactor(InstallationOperator operator) {
    return withSecondFactor.contains(operator.operatorId());
  }

  public boolean isReader(InstallationOperator operator) {
    return operator.operatorId().equals(reader);
  }
}
