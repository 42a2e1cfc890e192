/** The pages of persons: all of them, one of them, and the merge of two. */
package org.orgo.administration.persons;
