package org.orgo.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.orgo.operations.installation.OperatorsPage;
import org.orgo.operations.installation.OrganizationNumbers;
import org.orgo.operations.installation.OrganizationPage;
import org.orgo.operations.installation.OrganizationsPage;
import org.orgo.operations.installation.Part;
import org.orgo.operations.installation.PartsPage;
import org.orgo.organizations.Organization;
import org.orgo.organizations.OrganizationStatus;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.people.operators.OneTimeLink;
import org.orgo.people.operators.OperatorId;
import org.orgo.people.operators.OperatorLogins.OperatorToken;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.setup.Invitation;
import org.orgo.setup.SetupResult;
import org.orgo.setup.web.FurtherOrganizationPage;
import org.orgo.setup.web.SetupDonePage;
import org.orgo.setup.web.SetupPage.SetupField;
import org.orgo.setup.web.SetupPage.SetupPart;
import org.orgo.web.SamplePages.Sample;

/** The pages of the installation's operator, with all that can stand on them. */
final class InstallationSamples {

  private final Layout layout;
  private final Instant now;

  InstallationSamples(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("organizations", new Sample("organizations", organizations()));
    samples.put(
        "organizations-none",
        new Sample("organizations", new OrganizationsPage(layout, List.of())));
    samples.put("organization", new Sample("organization", organization(Map.of())));
    samples.put(
        "organization-refused",
        new Sample("organization", organization(Map.of("reason", "Say why."))));
    samples.put("operators", new Sample("operators", operators(false)));
    samples.put("operators-refused", new Sample("operators", operators(true)));
    samples.put("parts", new Sample("parts", parts(List.of(new Part("mybatis", "3.5.19", "")))));
    samples.put("parts-of-sources", new Sample("parts", parts(List.of())));
    samples.put("organization-found", new Sample("organization-found", founding()));
    samples.put("organization-founded", new Sample("organization-founded", founded()));
    return samples;
  }

  private static Organization northside(OrganizationStatus status) {
    return new Organization(
        OrganizationId.random(),
        "northside-hospital-" + status.word(),
        "Northside Hospital",
        status.word(),
        "Europe/Paris",
        "en",
        "hospital",
        null,
        null);
  }

  private OrganizationsPage organizations() {
    return new OrganizationsPage(
        layout,
        List.of(
            northside(OrganizationStatus.ACTIVE),
            northside(OrganizationStatus.SUSPENDED),
            northside(OrganizationStatus.ARCHIVED)));
  }

  private OrganizationPage organization(Map<String, String> errors) {
    return new OrganizationPage(
        layout,
        northside(OrganizationStatus.SUSPENDED),
        new OrganizationNumbers(12, 340, 3, now, "The contract ended", now, now),
        new OrganizationPage.StatusDraft(OrganizationStatus.ACTIVE, ""),
        errors);
  }

  private OperatorsPage operators(boolean refused) {
    InstallationOperator olga =
        new InstallationOperator(
            new OperatorId(UUID.randomUUID()), "operator@orgo.example", "Olga Operator", "active");
    InstallationOperator otto =
        new InstallationOperator(
            new OperatorId(UUID.randomUUID()), "otto@orgo.example", "Otto Operator", "active");
    return new OperatorsPage(
        layout,
        List.of(olga, otto),
        Set.of(otto.operatorId()),
        olga.operatorId(),
        new OperatorsPage.OperatorDraft(refused ? otto.email() : "", ""),
        refused ? Map.of("email", "An operator has this address already.") : Map.of(),
        refused
            ? null
            : new OperatorsPage.ShownLink(
                otto.email(),
                "https://orgo.example.org/installation/password/" + "a".repeat(76),
                new OneTimeLink("a".repeat(76), now)),
        refused ? null : new OperatorToken("orgo-installation_" + "a".repeat(43), now));
  }

  private PartsPage parts(List<Part> inside) {
    return new PartsPage(
        layout, List.of(new Part("Orgo", "", ""), new Part("Schema", "066", "")), inside);
  }

  private FurtherOrganizationPage founding() {
    SetupField name = new SetupField("name", "text", "", true, List.of());
    SetupField profile =
        new SetupField("profile", "select", "hospital", false, List.of("default", "hospital"));
    return new FurtherOrganizationPage(
        layout,
        List.of(
            new SetupPart("organization", List.of(name, profile)),
            new SetupPart("people", List.of())),
        Map.of("name", "It needs an answer."));
  }

  private SetupDonePage founded() {
    return new SetupDonePage(
        layout,
        new SetupResult(
            "Northside Hospital",
            "northside-hospital",
            new Invitation(
                "ann@example.org", "https://orgo.example.org/password/" + "a".repeat(76), now),
            Optional.empty(),
            Optional.empty()));
  }
}
