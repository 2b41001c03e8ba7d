To be, or not to be: that is the question. 'tis "unfinished
