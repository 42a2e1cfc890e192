package org.orgo.insights.persistence;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.tenancy.OrganizationId;

/** The queue of changes, and the lock under which it is taken. */
@Mapper
public interface ChangeMapper {

  /** Whether this transaction is now the only one that writes the organization's facts. */
  @Select("select pg_try_advisory_xact_lock(hashtextextended('insights:' || #{organizationId}, 0))")
  boolean tryLock(OrganizationId organizationId);

  /** Waits until it is. */
  @Select(
      "select pg_advisory_xact_lock(hashtextextended('insights:' || #{organizationId}, 0))::text")
  String lock(OrganizationId organizationId);

  /**
   * For this transaction: some thousand items are looked up one by one, in tables of millions. The
   * planner would rather read them all, and compile first.
   */
  @Select(
      """
      select set_config('random_page_cost', '1.1', true) || set_config('jit', 'off', true)
      """)
  String preferIndexes();

  @Select(
      """
      select max(change_id)
      from insights.changes
      where organization_id = #{organizationId}
      """)
  Optional<Long> newest(OrganizationId organizationId);

  /**
   * Takes the oldest changes off the queue. What they are about must be read by another statement:
   * this one does not see what was committed while it waited or ran.
   */
  @Select(
      value =
          """
          with taken as (
            delete from insights.changes
            where organization_id = #{organizationId}
              and change_id in (
                select change_id
                from insights.changes
                where organization_id = #{organizationId}
                  and change_id <= #{upTo}
                order by change_id
                limit #{limit})
            returning kind, item_id)
          select distinct kind, item_id::text as item_id
          from taken
          """,
      affectData = true)
  List<QueuedChange> take(OrganizationId organizationId, long upTo, int limit);

  /** Queues all that names these persons. */
  @Insert(
      """
      insert into insights.changes (organization_id, kind, item_id)
      select organization_id, 'TASK', task_id
      from tasks
      where organization_id = #{organizationId}
        and requester_person_id = any(#{persons,javaType=java.util.List}::uuid[])
      union
      select organization_id, 'CASE', case_id
      from case_participants
      where organization_id = #{organizationId}
        and reason = 'REQUESTER'
        and person_id = any(#{persons,javaType=java.util.List}::uuid[])
      union
      select organization_id, 'SIGNAL', signal_id
      from signals
      where organization_id = #{organizationId}
        and case_id is not null
        and sender_person_id = any(#{persons,javaType=java.util.List}::uuid[])
      union
      select organization_id, 'CHECKIN', checkin_id
      from wellbeing_checkins
      where organization_id = #{organizationId}
        and person_id = any(#{persons,javaType=java.util.List}::uuid[])
      """)
  void queueWorkOf(OrganizationId organizationId, List<String> persons);
}
