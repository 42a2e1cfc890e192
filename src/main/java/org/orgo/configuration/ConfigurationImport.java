package org.orgo.configuration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.orgo.people.administration.Administrators;
import org.orgo.people.administration.LastAdministrator;
import org.orgo.platform.refusals.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Imports the configuration of the current organization: rehearsed first, then all or nothing.
 * Roles and rights hold at once; definitions and settings go the way of every proposal, so that
 * they wait where a second person has to approve them.
 */
@Service
public class ConfigurationImport {

  private final ConfigurationExport export;
  private final PresentConfiguration present;
  private final ConfigurationComparison comparison;
  private final ImportSteps steps;
  private final Administrators administrators;

  ConfigurationImport(
      ConfigurationExport export,
      PresentConfiguration present,
      ConfigurationComparison comparison,
      ImportSteps steps,
      Administrators administrators) {
    this.export = export;
    this.present = present;
    this.comparison = comparison;
    this.steps = steps;
    this.administrators = administrators;
  }

  /**
   * What an archive would do, and all that is wrong with it. It is done and taken back, so that
   * nothing is found only later; nothing of it stays.
   *
   * @param remove whether what the files do not have goes
   * @throws ConfigurationArchiveRefused when it is no zip that is taken
   * @throws NotAllowed for who does not administer or may not change definitions
   */
  @Transactional
  public ImportPlan rehearse(byte[] zip, boolean remove) {
    export.requireRight();
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return administrators.keepingOne(
        () -> {
          Compared compared = compare(zip, remove);
          return new ImportPlan(
              compared.plan(),
              compared.changes(),
              steps.prepare(compared.read(), compared.changes()));
        });
  }

  /**
   * Does what was rehearsed.
   *
   * @param plan as the rehearsal named it
   * @throws RehearsalOutdated when it is another file, or the configuration changed since
   * @throws ConfigurationHasMistakes when something is wrong with the files
   * @throws LastAdministrator when nobody would be left who administers
   */
  @Transactional
  public ImportedConfiguration apply(byte[] zip, boolean remove, String plan) {
    export.requireRight();
    return administrators.keepingOne(
        () -> {
          Compared compared = compare(zip, remove);
          if (!compared.plan().equals(plan)) {
            throw new RehearsalOutdated();
          }
          List<FileMistake> mistakes = steps.prepare(compared.read(), compared.changes());
          if (!mistakes.isEmpty()) {
            throw new ConfigurationHasMistakes(mistakes);
          }
          return steps.finish(compared.read(), compared.changes());
        });
  }

  private record Compared(String plan, ReadConfiguration read, List<FileChange> changes) {}

  private Compared compare(byte[] zip, boolean remove) {
    SortedMap<String, byte[]> files = ConfigurationArchive.unpack(zip);
    SortedMap<String, byte[]> now = present.files();
    String plan =
        ConfigurationArchive.hash(
            zip,
            ConfigurationArchive.pack(now),
            String.valueOf(remove).getBytes(StandardCharsets.UTF_8));
    return new Compared(plan, steps.read(files), comparison.compare(files, now, remove));
  }
}
