package org.orgo.studio.drafts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orgo.audit.AuditLog;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.ContentHash;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.ReleasedKinds;
import org.orgo.studio.persistence.DraftMapper;
import org.orgo.studio.persistence.DraftMapper.DraftContent;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes changes to definitions into drafts. */
@Service
public class DraftDesk {

  public static final int MAX_TITLE = 200;
  static final int MAX_FILES = 60;
  static final int MAX_FILE_BYTES = 1024 * 1024;

  private final DraftMapper drafts;
  private final DefinitionCatalog catalog;
  private final ReleasedKinds kinds;
  private final AuditLog audit;
  private final Clock clock;

  DraftDesk(
      DraftMapper drafts,
      DefinitionCatalog catalog,
      ReleasedKinds kinds,
      AuditLog audit,
      Clock clock) {
    this.drafts = drafts;
    this.catalog = catalog;
    this.kinds = kinds;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins a draft without files.
   *
   * @throws NotAllowed without the right to change definitions
   */
  @Transactional
  public Draft create(String title) {
    UserId author = requireAuthor();
    InvalidRequest.requireText("title", title, MAX_TITLE);
    Instant now = now();
    Draft draft = new Draft(DraftId.random(), title.strip(), DraftStatus.OPEN, author, now, now, 1);
    drafts.insert(CurrentTenant.require(), draft);
    audit.record(LogCategory.WORKFLOW, "draft.created", "definition_draft", draft.draftId());
    return draft;
  }

  /** Begins a draft with the live version of a definition in it. */
  @Transactional
  public Draft createFrom(String title, String file) {
    DefinitionVersion live = catalog.get(file);
    Draft draft = create(title);
    return put(draft.draftId(), file, catalog.source(live), null);
  }

  /**
   * @param status null for all
   */
  @Transactional(readOnly = true)
  public Page<Draft> list(DraftStatus status, PageRequest page) {
    requireRight();
    List<Draft> found =
        drafts.list(CurrentTenant.require(), status, page.after(), page.limit() + 1);
    return Page.cut(
        found, page.limit(), each -> new Cursor(each.createdAt(), each.draftId().value()));
  }

  /**
   * @throws NotFound when the organization has no such draft
   */
  @Transactional(readOnly = true)
  public Draft get(DraftId id) {
    requireRight();
    return drafts.find(CurrentTenant.require(), id).orElseThrow(() -> new NotFound("draft"));
  }

  /** The newest open draft that the current actor began and that holds a file. */
  @Transactional(readOnly = true)
  public Optional<Draft> mineWith(String file) {
    return drafts.newestWith(CurrentTenant.require(), requireAuthor(), file);
  }

  @Transactional(readOnly = true)
  public List<DraftFile> files(DraftId id) {
    get(id);
    return drafts.files(CurrentTenant.require(), id);
  }

  /**
   * @throws NotFound when there is no such draft, or no such file in it
   */
  @Transactional(readOnly = true)
  public byte[] content(DraftId id, String file) {
    get(id);
    return drafts
        .content(CurrentTenant.require(), id, file)
        .map(DraftContent::content)
        .orElseThrow(() -> new NotFound("draft_file"));
  }

  /** All files with their contents. */
  @Transactional(readOnly = true)
  public Map<String, byte[]> contents(DraftId id) {
    get(id);
    Map<String, byte[]> contents = new LinkedHashMap<>();
    drafts
        .contents(CurrentTenant.require(), id)
        .forEach(each -> contents.put(each.file(), each.content()));
    return contents;
  }

  /**
   * @param expected the version that was looked at; null for whatever is there
   */
  @Transactional
  public Draft rename(DraftId id, String title, Integer expected) {
    requireAuthor();
    InvalidRequest.requireText("title", title, MAX_TITLE);
    changed(id, expected, title.strip());
    audit.record(LogCategory.WORKFLOW, "draft.renamed", "definition_draft", id);
    return get(id);
  }

  /**
   * Saves a file, whatever is wrong with it.
   *
   * @param expected the version that was looked at; null for whatever is there
   * @throws DraftChangedMeanwhile when it is another version by now
   * @throws DraftIsClosed when it is not edited any more
   */
  @Transactional
  public Draft put(DraftId id, String file, byte[] content, Integer expected) {
    UserId author = requireAuthor();
    requireKept(file);
    if (content.length > MAX_FILE_BYTES) {
      throw new InvalidRequest(FieldError.of("file", "is larger than 1 MB"));
    }
    changed(id, expected, null);
    requireRoom(id, file);
    String base = catalog.live(file).map(DefinitionVersion::sha256).orElse(null);
    String sha256 = ContentHash.of(content);
    drafts.put(
        CurrentTenant.require(), id, new DraftFile(file, sha256, base, author, now()), content);
    drafts.addAuthor(CurrentTenant.require(), id, author);
    audit.record(
        LogCategory.WORKFLOW,
        "draft.file_saved",
        "definition_draft",
        id,
        "file:" + file,
        "sha256:" + sha256);
    return get(id);
  }

  /** Takes a file out of the draft: what is live of it stays as it is. */
  @Transactional
  public Draft remove(DraftId id, String file, Integer expected) {
    requireAuthor();
    changed(id, expected, null);
    if (drafts.remove(CurrentTenant.require(), id, file) == 0) {
      throw new NotFound("draft_file");
    }
    audit.record(
        LogCategory.WORKFLOW, "draft.file_removed", "definition_draft", id, "file:" + file);
    return get(id);
  }

  @Transactional
  public void discard(DraftId id) {
    requireAuthor();
    Draft draft = get(id);
    if (drafts.move(CurrentTenant.require(), id, DraftStatus.OPEN, DraftStatus.DISCARDED, now())
        == 0) {
      throw new DraftIsClosed(draft.status());
    }
    audit.record(LogCategory.WORKFLOW, "draft.discarded", "definition_draft", id);
  }

  private void requireRoom(DraftId id, String file) {
    List<DraftFile> files = drafts.files(CurrentTenant.require(), id);
    if (files.size() >= MAX_FILES && files.stream().noneMatch(each -> each.file().equals(file))) {
      throw new TooManyDraftFiles(MAX_FILES);
    }
  }

  private void requireKept(String file) {
    DefinitionKind kind = DefinitionKind.require("file", file);
    if (!kinds.isKept(kind)) {
      throw new InvalidRequest(FieldError.of("file", "is of a kind that is not changed here"));
    }
  }

  /** Takes the draft's next version, so that whoever looked at the one before does not win. */
  private void changed(DraftId id, Integer expected, String title) {
    if (drafts.change(CurrentTenant.require(), id, expected, title, now()) > 0) {
      return;
    }
    Draft now = get(id);
    if (now.status() != DraftStatus.OPEN) {
      throw new DraftIsClosed(now.status());
    }
    throw new DraftChangedMeanwhile(now);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static UserId requireAuthor() {
    return requireRight().user().orElseThrow(() -> new NotAllowed(Permissions.PROCESS_EDIT));
  }

  private static Actor requireRight() {
    Actor actor = CurrentActor.get();
    if (!actor.may(Permissions.PROCESS_EDIT)) {
      throw new NotAllowed(Permissions.PROCESS_EDIT);
    }
    return actor;
  }
}
