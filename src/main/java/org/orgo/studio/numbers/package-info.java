/**
 * What the profile and the calendar of a draft would mean: for a month, and for the last quarter.
 */
package org.orgo.studio.numbers;
