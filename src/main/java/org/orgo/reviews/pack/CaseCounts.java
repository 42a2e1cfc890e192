package org.orgo.reviews.pack;

/** How many open cases the reader sees, and how many of them are overdue or critical. */
public record CaseCounts(int open, int overdue, int critical) {}
