"""One reader for each dress a spreadsheet comes in, and what keeps a bad file from doing harm."""
