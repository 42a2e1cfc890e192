-- At each start, by the role that may: the months to come, and a place of their own for rows of other months.
call insights.add_partitions(current_date, (current_date + interval '3 months')::date);
