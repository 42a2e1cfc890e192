package org.orgo.wellbeing;

/**
 * A group of people who are asked how they feel.
 *
 * @param sensitive whether ten answers are needed for a number about it instead of five
 * @param ownerRole who looks after it
 * @param members today
 * @param mine whether the person who asks is a member today
 */
public record LearningGroup(
    GroupId groupId,
    String code,
    String displayName,
    GroupKind kind,
    boolean sensitive,
    String ownerRole,
    int members,
    boolean mine) {}
