package org.orgo.platform.refusals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * All refusals there are, by the code that programs rely on. Who adds a refusal adds its line here;
 * who changes a line breaks somebody's program.
 */
class RefusalCatalogueTests {

  private static final Map<String, String> CATALOGUE =
      """
      AccountIsLinked            account_is_linked                    CONFLICT
      ActionNotOffered           action_not_offered                   CONFLICT
      AddressTaken               address_taken                        INVALID
      ArchiveChanged             archive_changed                      INVALID
      ArchiveFileExists          archive_file_exists                  CONFLICT
      ArchiveRefused             archive_refused                      INVALID
      ArchiveOfOtherVersion      archive_of_other_version             CONFLICT
      AuditKeyUnknown            audit_key_unknown                    CONFLICT
      BatchesRefused             batches_refused                      FORBIDDEN
      BodyTooLarge               body_too_large                       TOO_LARGE
      BothHaveAccounts           both_have_accounts                   CONFLICT
      BreachedPassword           breached_password                    INVALID
      CalendarFileRefused        calendar_file_refused                INVALID
      CalendarNeverCloses        calendar_never_closes                INVALID
      CaseActionNotOffered       action_not_offered                   CONFLICT
      CaseChangedMeanwhile       case_changed_meanwhile               CONFLICT
      CaseInTransit              case_in_transit                      CONFLICT
      CaseIsArchived             case_is_archived                     CONFLICT
      CaseSuspended              case_suspended                       CONFLICT
      CommandOverBudget          engine_budget_exceeded               CONFLICT
      ConfigurationArchiveRefused configuration_archive_refused        INVALID
      ConfigurationHasMistakes   configuration_has_mistakes           INVALID
      ConflictIsDecided          conflict_is_decided                  CONFLICT
      DatabaseUnavailable        database_unreachable                 UNAVAILABLE
      DefinitionMovedOn          definition_moved_on                  CONFLICT
      DefinitionsInUse           definitions_in_use                   CONFLICT
      DefinitionsLacking         definitions_lacking                  CONFLICT
      DeliveryNotOffered         delivery_not_offered                 CONFLICT
      DeploymentRefused          deployment_refused                   INVALID
      DivisionByZero             division_by_zero                     INVALID
      DomainRefusal              domain_refused                       INVALID
      DraftChangedMeanwhile      draft_changed_meanwhile              CONFLICT
      DraftHasFindings           draft_has_findings                   INVALID
      DraftIsClosed              draft_closed                         CONFLICT
      EngineReportRefused        engine_report_refused                FORBIDDEN
      EngineRowNotFound          engine_row_not_found                 NOT_FOUND
      EngineRowsProtected        engine_rows_protected                FORBIDDEN
      ExternalIdTaken            external_id_taken                    CONFLICT
      EnvelopeDamaged            envelope_damaged                     INVALID
      ExportNotReady             export_not_ready                     CONFLICT
      ExportNotWaiting           export_not_waiting                   CONFLICT
      ExportOutdated             export_outdated                      CONFLICT
      FileIsImported             file_is_imported                     CONFLICT
      FiledMailSettled           filed_mail_settled                   CONFLICT
      FileRefused                file_refused                         INVALID
      GroupCodeTaken             group_code_taken                     INVALID
      HighRiskIsNeverMuted       invalid_request                      INVALID
      HoldIsReleased             hold_is_released                     CONFLICT
      HookChangedMeanwhile       hook_changed_meanwhile               CONFLICT
      HookNotOffered             hook_not_offered                     CONFLICT
      IdempotencyKeyMisused      idempotency_key_misused              INVALID
      IllegalCaseTransition      case_law_broken                      CONFLICT
      IllegalTransition          task_law_broken                      CONFLICT
      ImportDiffers              import_differs                       CONFLICT
      ImportNotOffered           import_not_offered                   CONFLICT
      ImportTakenOver            import_taken_over                    CONFLICT
      ImportUnderWay             import_under_way                     CONFLICT
      InvalidArchive             invalid_archive                      INVALID
      InvalidCursor              invalid_request                      INVALID
      InvalidRequest             invalid_request                      INVALID
      ItemIsNotAnonymised        item_is_not_anonymised               CONFLICT
      JoinWouldShowMore          join_would_show_more                 CONFLICT
      LastAdministrator          last_administrator                   CONFLICT
      LaterMergeStands           later_merge_stands                   CONFLICT
      LoginNotChangeable         login_not_changeable                 INVALID
      LostRace                   lost_race                            CONFLICT
      MailNotAnswerable          mail_not_answerable                  CONFLICT
      MailNotFetched             mail_not_fetched                     CONFLICT
      MailStaysTooLarge          mail_stays_too_large                 TOO_LARGE
      MailboxChangedMeanwhile    mailbox_changed_meanwhile            CONFLICT
      MappingRefused             mapping_refused                      INVALID
      MayNotDeploy               not_allowed                          FORBIDDEN
      MergeIsUndone              merge_is_undone                      CONFLICT
      MergedPersonIsHeld         merged_person_is_held                CONFLICT
      MigrationAgainstLaw        migration_against_law                INVALID
      MigrationIsOver            migration_is_over                    CONFLICT
      MigrationUnderWay          migration_under_way                  CONFLICT
      MinutesChangedMeanwhile    minutes_changed_meanwhile            CONFLICT
      MonthOutOfRange            month_out_of_range                   INVALID
      MultipleCaseTokens         case_at_two_places                   CONFLICT
      MultipleTokens             task_at_two_places                   CONFLICT
      NoEarlierVersion           no_earlier_version                   CONFLICT
      NoFileSent                 no_file_sent                         INVALID
      NoPendingProposal          nothing_proposed                     CONFLICT
      NodeIsRetired              node_is_retired                      GONE
      NobodyToReplyTo            nobody_to_reply_to                   CONFLICT
      NotAllowed                 not_allowed                          FORBIDDEN
      NotForAShare               not_for_a_share                      CONFLICT
      NotFound                   task_not_found                       NOT_FOUND
      NotInCharge                not_in_charge                        FORBIDDEN
      NothingChanged             nothing_changed                      CONFLICT
      NothingToMerge             nothing_to_merge                     CONFLICT
      NothingToMigrate           nothing_to_migrate                   INVALID
      NothingToReplay            nothing_to_replay                    INVALID
      OfflineRefusal             refused_offline                      INVALID
      OidcLoginRefused           oidc_login_refused                   FORBIDDEN
      OperationsMissing          operations_missing                   CONFLICT
      OperatorExists             operator_exists                      CONFLICT
      OrganizationArchived       organization_archived                CONFLICT
      OrganizationPresent        organization_present                 CONFLICT
      OwnAccountKept             own_account_kept                     CONFLICT
      OwnAccount                 own_account                          CONFLICT
      OwnExport                  own_export                           FORBIDDEN
      OwnReidentification        own_reidentification                 FORBIDDEN
      OwnSecondFactorReset       own_second_factor                    CONFLICT
      ParentBelowRole            parent_below_role                    INVALID
      PasswordLoginNeeded        password_login_needed                CONFLICT
      PasswordRequired           password_required                    FORBIDDEN
      PatternIsSettled           pattern_is_settled                   CONFLICT
      PersonAddressTaken         person_address_taken                 INVALID
      PersonChangedMeanwhile     person_changed_meanwhile             CONFLICT
      PersonHasAccount           person_has_account                   CONFLICT
      PersonIsHeld               person_is_held                       CONFLICT
      PersonIsMerged             person_is_merged                     CONFLICT
      ProposalIsSettled          proposal_settled                     CONFLICT
      ProviderChangedMeanwhile   identity_provider_changed_meanwhile  CONFLICT
      RehearsalOutdated          rehearsal_outdated                   CONFLICT
      ReidentificationIsDecided  reidentification_is_decided          CONFLICT
      ReidentificationIsNotOpen  reidentification_is_not_open         CONFLICT
      ReidentificationIsPending  reidentification_is_pending          CONFLICT
      ReplayIsOver               replay_is_over                       CONFLICT
      ReportNotDroppable         report_not_droppable                 CONFLICT
      ReportNotInWork            report_not_in_work                   CONFLICT
      ReportedBefore             reported_before                      CONFLICT
      ReportsThrottled           reports_throttled                    TOO_MANY
      RoleChangedMeanwhile       role_changed_meanwhile               CONFLICT
      RoleInUse                  role_in_use                          CONFLICT
      RoleLineCycle              role_line_cycle                      INVALID
      RoleNameTaken              role_name_taken                      INVALID
      RolesNotProvisioned        roles_not_provisioned                INVALID
      RowsAreWrong               rows_are_wrong                       CONFLICT
      RowsCollide                rows_collide                         CONFLICT
      SamePerson                 same_person                          INVALID
      SecondFactorOff            second_factor_off                    CONFLICT
      SecondFactorOn             second_factor_on                     CONFLICT
      SecondPersonRequired       second_person_required               FORBIDDEN
      ServerRefused              server_refused                       INVALID
      SettingsChangedMeanwhile   settings_changed_meanwhile           CONFLICT
      SettingsRefused            settings_refused                     INVALID
      ShareIsRunning             share_is_running                     CONFLICT
      SlugTaken                  slug_taken                           INVALID
      TableSuspended             table_suspended                      CONFLICT
      TaskChangedMeanwhile       task_changed_meanwhile               CONFLICT
      TaskInTransit              task_in_transit                      CONFLICT
      TaskIsClosed               task_is_closed                       CONFLICT
      TaskSuspended              task_suspended                       CONFLICT
      TooManyDeliveries          too_many_deliveries                  TOO_MANY
      TooManyDraftFiles          too_many_draft_files                 CONFLICT
      TooManyExports             too_many_exports                     CONFLICT
      TooManyParameters          too_many_parameters                  MALFORMED
      TooManyReplays             too_many_replays                     CONFLICT
      TooManyRequests            too_many_requests                    TOO_MANY
      TooManyRows                too_many_rows                        INVALID
      UndoPeriodIsOver           undo_period_is_over                  CONFLICT
      UnknownForm                form_not_found                       NOT_FOUND
      UnknownOwnerRole           unknown_role                         INVALID
      UnknownPermission          unknown_permission                   INVALID
      UnknownReceipt             unknown_receipt                      NOT_FOUND
      UnknownReference           unknown_task                         INVALID
      UnknownRole                unknown_role                         INVALID
      UnreadableForm             unreadable_form                      MALFORMED
      UserChangedMeanwhile       user_changed_meanwhile               CONFLICT
      ValueNotStorable           value_not_storable                   INVALID
      VariableNotMendable        variable_not_mendable                INVALID
      VersionIsTried             version_is_tried                     CONFLICT
      VersionRequired            version_required                     PRECONDITION_REQUIRED
      WrongAccountStatus         wrong_account_status                 CONFLICT
      WrongCode                  wrong_code                           INVALID
      WrongNodeStatus            wrong_node_status                    CONFLICT
      WrongOrganizationStatus    wrong_organization_status            CONFLICT
      WrongPassword              wrong_password                       INVALID
      """
          .lines()
          .map(line -> line.split("\\s+"))
          .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1] + " " + cells[2]));

  /** Codes that mean the same wherever they come from. */
  private static final Set<String> SHARED =
      Set.of("action_not_offered", "invalid_request", "not_allowed", "unknown_role");

  private static final List<Class<?>> REFUSALS =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.orgo")
              .stream()
              .filter(each -> each.isAssignableTo(Refusal.class))
              .filter(each -> !each.isInterface())
              .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT))
              .<Class<?>>map(JavaClass::reflect)
              .toList();

  @Test
  void every_refusal_has_the_code_and_the_kind_it_always_had() {
    Map<String, String> found =
        REFUSALS.stream()
            .collect(
                Collectors.toMap(
                    Class::getSimpleName,
                    each -> {
                      Refusal sample = RefusalSamples.of(each);
                      return sample.code() + " " + sample.kind();
                    }));

    assertThat(new TreeMap<>(found)).isEqualTo(new TreeMap<>(CATALOGUE));
  }

  @Test
  void a_code_is_written_in_snake_case() {
    for (Class<?> refusal : REFUSALS) {
      assertThat(RefusalSamples.of(refusal).code())
          .as(refusal.getName())
          .matches("[a-z]+(_[a-z]+)+");
    }
  }

  @Test
  void two_refusals_share_a_code_only_where_it_means_the_same() {
    Map<String, Set<String>> byCode =
        REFUSALS.stream()
            .collect(
                groupingBy(
                    each -> RefusalSamples.of(each).code(),
                    TreeMap::new,
                    mapping(Class::getSimpleName, toCollection(TreeSet::new))));
    byCode.values().removeIf(classes -> classes.size() == 1);

    assertThat(byCode.keySet()).isEqualTo(new TreeSet<>(SHARED));
  }

  @Test
  void a_refusal_says_why_in_a_sentence_without_internals() {
    for (Class<?> refusal : REFUSALS) {
      assertThat(RefusalSamples.of(refusal).getMessage())
          .as(refusal.getName())
          .containsPattern("\\w+ \\w+ \\w+")
          .doesNotContain("null", "org.orgo", "Exception", "@")
          .doesNotContain(refusal.getSimpleName());
    }
  }

  @Test
  void what_is_wrong_with_single_fields_is_invalid() {
    for (Class<?> refusal : REFUSALS) {
      Refusal sample = RefusalSamples.of(refusal);
      if (!sample.errors().isEmpty()) {
        assertThat(sample.kind()).as(refusal.getName()).isEqualTo(Refusal.RefusalKind.INVALID);
        assertThat(sample.errors())
            .as(refusal.getName())
            .allSatisfy(
                error -> {
                  assertThat(error.field()).isNotBlank();
                  assertThat(error.message()).isNotBlank();
                });
      }
    }
  }

  @Test
  void only_who_lost_a_race_is_shown_the_present_state() {
    for (Class<?> refusal : REFUSALS) {
      Refusal sample = RefusalSamples.of(refusal);
      if (sample.current().isPresent()) {
        assertThat(sample.kind()).as(refusal.getName()).isEqualTo(Refusal.RefusalKind.CONFLICT);
      }
    }
  }
}
