struct Noisy(u32);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn search(grid: &[[i32; 3]; 3], wanted: i32) -> Option<(usize, usize)> {
    let found = 'outer: loop {
        for (y, row) in grid.iter().enumerate() {
            for (x, &cell) in row.iter().enumerate() {
                if cell == wanted {
                    break 'outer Some((x, y));
                }
            }
        }
        break None;
    };
    found
}

fn main() {
    let grid = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
    println!("{:?} {:?}", search(&grid, 6), search(&grid, 10));
    for i in 0..4 {
        let noisy = Noisy(i);
        if i == 1 {
            continue;
        }
        if i == 3 {
            break;
        }
        println!("body {}", noisy.0);
    }
    let label = 'block: {
        let _guard = Noisy(100);
        if grid[0][0] == 1 {
            break 'block "left";
        }
        "fell through"
    };
    println!("{label}");
    let mut n = 27u64;
    let mut steps = 0;
    while n != 1 {
        n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
        steps += 1;
    }
    println!("{steps}");
    let value = loop {
        steps -= 7;
        if steps < 10 {
            break steps;
        }
    };
    println!("{value}");
    for (i, word) in ["a", "b", "c"].iter().enumerate().rev() {
        print!("{i}{word} ");
    }
    println!();
    let total: i32 = (1..=5).filter(|n| n % 2 == 1).map(|n| n * n).sum();
    println!("{total}");
    let mut grid = grid;
    for row in &mut grid {
        for cell in row.iter_mut() {
            *cell *= 2;
        }
    }
    println!("{grid:?}");
    'rows: for row in &grid {
        for cell in row {
            if *cell > 8 {
                continue 'rows;
            }
            print!("{cell} ");
        }
        println!();
    }
    println!();
}
