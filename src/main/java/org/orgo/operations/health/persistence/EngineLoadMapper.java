package org.orgo.operations.health.persistence;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** How much the engine has to do, over all organizations: numbers and dates, nobody's rows. */
@Mapper
public interface EngineLoadMapper {

  /** Jobs that are due, are held by a node, and have no tries left. */
  record JobCount(int due, int running, int failed) {}

  @Select(
      """
      select coalesce(duedate_, create_time_)::timestamptz
      from act_ru_job
      where retries_ > 0
        and suspension_state_ = 1
        and (duedate_ is null
          or duedate_ <= #{now}::timestamptz at time zone current_setting('TimeZone'))
        and (lock_exp_time_ is null or lock_exp_time_::timestamptz <= #{now})
      order by 1
      limit 1
      """)
  Optional<Instant> oldestDue(Instant now);

  @Select(
      """
      select
        (count(*) filter (where not held))::int as due,
        (count(*) filter (where held))::int as running,
        (
          select count(*)
          from act_ru_job
          where retries_ = 0)::int as failed
      from (
        select coalesce(lock_exp_time_::timestamptz > #{now}, false) as held
        from act_ru_job
        where retries_ > 0
          and suspension_state_ = 1
          and (duedate_ is null or duedate_ <= #{now}::timestamptz at time zone current_setting('TimeZone'))) job
      """)
  JobCount count(Instant now);

  @Select("select clock_timestamp()")
  Instant clock();
}
