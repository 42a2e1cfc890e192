package org.orgo.audit.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.orgo.audit.verification.AuditCheck;
import org.orgo.audit.verification.AuditVerification;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.platform.commands.HeadlessApplication;
import org.orgo.platform.tenancy.CurrentTenant;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Recomputes the sealed record of one or of all organizations. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Recomputes every sealed entry, and names the first entry or seal that was touched.",
      "Ends with 0 when everything is whole, with 1 when anything was touched.",
      ""
    })
final class VerifyCommand implements Callable<Integer> {

  private final HeadlessApplication orgo;

  @Spec private CommandSpec spec;

  @Option(
      names = "--organization",
      paramLabel = "NAME",
      description = "The short name of one organization; without it, all that are active.")
  private String organization;

  VerifyCommand(HeadlessApplication orgo) {
    this.orgo = orgo;
  }

  @Override
  public Integer call() {
    AuditVerification verification = orgo.part(AuditVerification.class);
    Organizations organizations = orgo.part(Organizations.class);
    List<Organization> asked =
        organization == null ? organizations.active() : List.of(organizations.get(organization));
    boolean whole = true;
    for (Organization each : asked) {
      AuditCheck check = CurrentTenant.as(each.organizationId(), verification::verify);
      say(each.slug() + ": " + sentence(check));
      whole &= check.whole();
    }
    return whole ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private static String sentence(AuditCheck check) {
    if (!check.whole()) {
      return "touched. " + check.fault().sentence() + ".";
    }
    return "whole%s, %d entries in %d seals, %d not sealed yet."
        .formatted(
            check.sealedUntil() == null ? "" : " up to " + check.sealedUntil(),
            check.entries(),
            check.seals(),
            check.unsealed());
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
