package org.orgo.reviews.patterns.persistence;

/** The end of each statement that gathers evidence. */
final class EvidenceSql {

  /**
   * Reads {@code matching (number, occurrence_id, kind, occurred_at, case_id, task_id, visibility,
   * contributor)}. Who stands behind an occurrence is asked of the rows of work: a contributor is
   * another one in each month. It counts where the rows are gone.
   *
   * <p>The id of a signal is worked out before signals are joined: behind row-level security the
   * database looks up by an index only what is compared with a column, and would read all signals
   * for each row.
   */
  static final String TAIL =
      """
      , keyed as materialized (
        select
          matching.number,
          matching.kind,
          matching.occurred_at,
          matching.case_id,
          matching.task_id,
          matching.visibility,
          matching.contributor,
          opened.case_id as opened_case_id,
          case
            when matching.kind = 'SIGNAL' then matching.occurrence_id
            when opened.source_reference ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
              then opened.source_reference::uuid
          end as signal_id
        from matching
        left join cases opened
          on opened.organization_id = #{organizationId}
          and opened.case_id = matching.case_id
          and matching.kind = 'CASE'
      ), sourced as (
        select
          matching.number,
          matching.case_id,
          case when matching.case_id is null then matching.task_id end as task_id,
          matching.occurred_at,
          matching.visibility,
          coalesce(
            signal.sender_person_id::text,
            signal.reporter_user_id::text,
            lower(signal.sender_address),
            requester.person_id::text,
            requester.user_id::text,
            task.requester_person_id::text,
            task.created_by_user_id::text,
            encode(matching.contributor, 'hex')) as source
        from keyed matching
        left join signals signal
          on signal.organization_id = #{organizationId}
          and signal.signal_id = matching.signal_id
        left join case_participants requester
          on requester.organization_id = #{organizationId}
          and requester.case_id = matching.opened_case_id
          and requester.reason = 'REQUESTER'
          and requester.role_code is null
        left join tasks task
          on task.organization_id = #{organizationId}
          and task.task_id = matching.task_id
          and matching.kind = 'TASK'
      ), items as (
        select
          number,
          case_id,
          task_id,
          max(occurred_at) as newest_at,
          row_number() over (
            partition by number, case_id is null
            order by max(occurred_at) desc, case_id, task_id) as place
        from sourced
        group by number, case_id, task_id
      ), newest as (
        select
          number,
          array_agg(case_id::text order by place) filter (where case_id is not null) as case_ids,
          array_agg(task_id::text order by place) filter (where task_id is not null) as task_ids
        from items
        where place <= 50
        group by number
      )
      select
        sourced.number::integer as number,
        count(distinct sourced.source)::integer as sources,
        (array['PUBLIC', 'INTERNAL', 'RESTRICTED', 'ANONYMISED'])[max(array_position(
          array['PUBLIC', 'INTERNAL', 'RESTRICTED', 'ANONYMISED'], sourced.visibility))] as visibility,
        coalesce(newest.case_ids, '{}') as case_ids,
        coalesce(newest.task_ids, '{}') as task_ids
      from sourced
      join newest on newest.number = sourced.number
      group by sourced.number, newest.case_ids, newest.task_ids
      order by sourced.number
      """;

  private EvidenceSql() {}
}
