package org.orgo.organizations;

import java.util.stream.Collectors;
import org.orgo.platform.refusals.Refusal;

/** An organization of this status does not come to the one that was asked for. */
public class WrongOrganizationStatus extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  WrongOrganizationStatus(OrganizationStatus from, OrganizationStatus asked) {
    super(
        "The organization is %s and cannot become %s; it can become %s"
            .formatted(
                from.word(),
                asked.word(),
                from.next().stream()
                    .map(OrganizationStatus::word)
                    .collect(Collectors.joining(" or "))));
  }

  @Override
  public String code() {
    return "wrong_organization_status";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
