package org.orgo.studio.merge.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.orgo.audit.AuditLog;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.diff.Differences;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.merge.MergeConflict;
import org.orgo.studio.merge.MergeFormat;
import org.orgo.studio.merge.MergeSide;
import org.orgo.studio.merge.ThreeWay;
import org.orgo.studio.merge.desk.DefinitionMerge.MergeChange;
import org.orgo.studio.persistence.DerivedFileMapper;
import org.orgo.studio.releases.DefinitionMovedOn;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges what became of a shared version into the organization's own, as a draft. */
@Service
public class MergeDesk {

  private final DefinitionCatalog catalog;
  private final SharedUpdates updates;
  private final DraftDesk drafts;
  private final DerivedFileMapper derived;
  private final AuditLog audit;

  MergeDesk(
      DefinitionCatalog catalog,
      SharedUpdates updates,
      DraftDesk drafts,
      DerivedFileMapper derived,
      AuditLog audit) {
    this.catalog = catalog;
    this.updates = updates;
    this.drafts = drafts;
    this.derived = derived;
    this.audit = audit;
  }

  /** What an update brings, read once. */
  private record MergedVersions(
      MergeFormat.Read base, MergeFormat.Read own, MergeFormat.Read shared) {

    ThreeWay threeWay() {
      return new ThreeWay(base.items(), own.items(), shared.items());
    }
  }

  /**
   * @throws NotFound when there is no such definition, or the shared version has not moved on
   */
  @Transactional(readOnly = true)
  public DefinitionMerge look(String file) {
    SharedUpdate update =
        updates.of(catalog.get(file)).orElseThrow(() -> new NotFound("definition_merge"));
    List<MergeChange> items = new ArrayList<>();
    items.addAll(changes(MergeSide.OWN, update.base(), update.own()));
    items.addAll(changes(MergeSide.SHARED, update.base(), update.shared()));
    return new DefinitionMerge(update, items, read(update).threeWay().conflicts());
  }

  /**
   * Begins a draft with what is merged.
   *
   * @throws NothingToMerge when the shared version has not moved on
   * @throws DefinitionMovedOn when other versions were looked at
   * @throws InvalidRequest when a conflict is not decided, or something else is
   */
  @Transactional
  public Draft draft(String file, DecidedMerge decided) {
    SharedUpdate update = require(file);
    if (isOther(decided.own(), update.own()) || isOther(decided.shared(), update.shared())) {
      throw new DefinitionMovedOn(file);
    }
    MergedVersions versions = read(update);
    ThreeWay threeWay = versions.threeWay();
    requireDecided(threeWay.conflicts(), decided.choices());
    byte[] merged =
        format(update).write(threeWay.merged(decided.choices()), versions.own(), versions.shared());
    Draft draft = drafts.create(decided.title());
    Draft filled = drafts.put(draft.draftId(), file, merged, draft.version());
    derived.merged(CurrentTenant.require(), draft.draftId(), file, update.shared().sha256());
    audit.record(
        LogCategory.WORKFLOW,
        "draft.merged",
        "definition_draft",
        draft.draftId(),
        "file:" + file,
        "own:" + update.own().sha256(),
        "shared:" + update.shared().sha256());
    return filled;
  }

  private SharedUpdate require(String file) {
    return updates.of(catalog.get(file)).orElseThrow(() -> new NothingToMerge(file));
  }

  private List<MergeChange> changes(
      MergeSide side, DefinitionVersion base, DefinitionVersion changed) {
    return Differences.between(base.file(), catalog.source(base), catalog.source(changed)).stream()
        .map(each -> new MergeChange(side, each))
        .toList();
  }

  private MergedVersions read(SharedUpdate update) {
    return new MergedVersions(
        read(update, update.base()), read(update, update.own()), read(update, update.shared()));
  }

  private MergeFormat.Read read(SharedUpdate update, DefinitionVersion version) {
    return format(update)
        .read(catalog.source(version))
        .orElseThrow(() -> new NothingToMerge(update.file()));
  }

  private static boolean isOther(String seen, DefinitionVersion now) {
    return seen != null && !seen.equals(now.version());
  }

  private static MergeFormat format(SharedUpdate update) {
    return MergeFormat.of(update.own().kind()).orElseThrow();
  }

  private static void requireDecided(
      List<MergeConflict> conflicts, Map<String, MergeSide> choices) {
    Set<String> open =
        conflicts.stream()
            .map(MergeConflict::conflictId)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> unknown = new TreeSet<>(choices.keySet());
    unknown.removeAll(open);
    open.removeAll(choices.keySet());
    if (!unknown.isEmpty()) {
      throw invalid("decides what is no conflict: " + unknown.iterator().next());
    }
    if (!open.isEmpty()) {
      throw invalid(
          "leaves %d undecided, such as %s".formatted(open.size(), open.iterator().next()));
    }
  }

  private static InvalidRequest invalid(String sentence) {
    return new InvalidRequest(FieldError.of("choices", sentence));
  }
}
