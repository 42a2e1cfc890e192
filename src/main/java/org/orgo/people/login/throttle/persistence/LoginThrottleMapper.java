package org.orgo.people.login.throttle.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.login.throttle.LoginCount;
import org.orgo.people.login.throttle.LoginKeys;

@Mapper
public interface LoginThrottleMapper {

  @Select(
      """
      select throttle_key, failures, blocked_until, admitted_from, known_until, updated_at
      from login_throttles
      where throttle_key in (#{pair}, #{network}, #{account}, #{organization})
      """)
  List<LoginCount> find(LoginKeys keys);

  /**
   * Makes the counters that are missing, and holds them all until the transaction ends. They are
   * taken in the order of their keys, so that two attempts never wait for each other.
   */
  @Select(
      value =
          """
          insert into login_throttles as throttle (
            throttle_key, failures, blocked_until, updated_at)
          select wanted.throttle_key, 0, #{now}::timestamptz, #{now}::timestamptz
          from (
            values (#{keys.pair}::bytea), (#{keys.network}::bytea), (#{keys.account}::bytea),
              (#{keys.organization}::bytea)) as wanted (throttle_key)
          order by wanted.throttle_key
          on conflict (throttle_key) do update
          set failures = throttle.failures
          returning throttle_key, failures, blocked_until, admitted_from, known_until, updated_at
          """,
      affectData = true)
  List<LoginCount> hold(LoginKeys keys, Instant now);

  @Update(
      """
      update login_throttles
      set failures = #{failures},
          blocked_until = #{blockedUntil},
          admitted_from = #{admittedFrom},
          known_until = #{knownUntil},
          updated_at = #{updatedAt}
      where throttle_key = #{throttleKey}
      """)
  void save(LoginCount count);

  /**
   * 1 for the first in a while, 0 for whatever follows; these write nothing and wait for nobody.
   */
  @Insert(
      """
      insert into login_throttles as noted (
        throttle_key, failures, blocked_until, known_until, updated_at)
      select #{key}, 0, #{now}::timestamptz, #{until}::timestamptz, #{now}::timestamptz
      where not exists (
        select
        from login_throttles
        where throttle_key = #{key}
          and known_until > #{now})
      on conflict (throttle_key) do update
      set known_until = excluded.known_until,
        updated_at = excluded.updated_at
      where noted.known_until <= #{now}
      """)
  int note(byte[] key, Instant now, Instant until);

  @Delete(
      """
      delete from login_throttles
      where throttle_key in (
        select throttle_key
        from login_throttles
        where updated_at < #{before}
          and (admitted_from is null or admitted_from < #{before})
          and (known_until is null or known_until < #{now})
        for update skip locked)
      """)
  int forgetOlderThan(Instant before, Instant now);
}
